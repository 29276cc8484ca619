using GeoZones.Api.OData.Parse;
using GeoZones.Data.Model;

namespace GeoZones.Api.OData.Plan;

/// <summary>A whole question as a plan: the path, then the options in the order in which OData applies them.</summary>
static class QuestionPlan
{
    static readonly string[] OfCollections = ["$filter", "$search", "$orderby", "$top", "$skip", "$skiptoken", "$count", "$apply"];

    public static ReadPlan Of(Planning planning, QueryOptions options)
    {
        RefuseUnbuilt(options);
        var target = OperationPlan.Of(planning, options) ?? PathPlan.Of(planning, planning.Request.Path);
        var shape = new Shape(planning, options, target.Scope, target.Type, target.Source);
        var plan = target.Kind switch
        {
            AnswerKind.Property or AnswerKind.Value => PropertyOf(target, options),
            AnswerKind.Count => Count(target, Restricted(shape, options)),
            AnswerKind.References => References(target, shape, options),
            _ when target.IsSingle => Entity(target, shape, options),
            _ => Collection(target, shape, options),
        };
        if (plan.Draft.Shape.Entity?.ClrType == typeof(Household))
            planning.ShowHouseholds();
        if (options["$apply"]?.Contains("concat", StringComparison.OrdinalIgnoreCase) == true)
            planning.ShowHouseholdsIfOpened();
        return plan with { Draft = plan.Draft with { Origin = target.Origin, ShowsHouseholds = planning.ShowsHouseholds, Coverage = options.Given.All(name => name == "$format") ? target.Coverage : null } };
    }

    static void RefuseUnbuilt(QueryOptions options)
    {
        if (options["$deltatoken"] is not null)
            throw new NotBuiltException(Construct.DeltaToken, "$deltatoken");
        if (options["$index"] is not null)
            throw new NotBuiltException(Construct.Index, "$index");
        if (options["$schemaversion"] is not null)
            throw new NotBuiltException(Construct.Schemaversion, "$schemaversion");
        if (options["$levels"] is not null)
            throw UnfitException.NotHere("$levels", "$expand=...($levels=n)");
    }

    static Shape Restricted(Shape shape, QueryOptions options)
    {
        if (options["$apply"] is { } apply)
            shape = ApplyPlan.Apply(shape, apply);
        if (options["$compute"] is { } compute)
            shape = shape.Compute(compute);
        if (options["$filter"] is { } filter)
            shape.Filter(filter);
        if (options["$search"] is { } search)
            shape.Search(search);
        return shape;
    }

    static void RefuseOnOne(Target target, QueryOptions options)
    {
        if (OfCollections.FirstOrDefault(name => options[name] is not null) is { } given)
            throw UnfitException.NotHere(given, target.Fragment);
    }

    static ReadPlan PropertyOf(Target target, QueryOptions options)
    {
        RefuseOnOne(target, options);
        var (property, row) = (target.Property!, target.Scope.Row);
        var columns = new Columns([new(property.Name, new TermOutput(new(property.Name), row.Property(property.Name)))], 0);
        return columns.Plan(target, target.Scope, entity: null, []);
    }

    static ReadPlan Count(Target target, Shape shape)
    {
        var draft = new Reading("", [], new(null, [new ValueColumn("count", 0, typeof(long))])) { Kind = AnswerKind.Count, ContextFragment = $"{target.Fragment}/$count" };
        return new(new(shape.Scope.Rows(), []), draft, CountOnly: true);
    }

    static ReadPlan Entity(Target target, Shape shape, QueryOptions options)
    {
        RefuseOnOne(target, options);
        shape = Restricted(shape, options);
        var (members, fragment) = Members(shape, shape.Parser, options);
        var context = target.Source is Microsoft.OData.Edm.IEdmEntitySet set ? set.Name : target.Fragment;
        var place = (fragment is null ? context : $"{context}({fragment})") + (target.Source is null ? "" : "/$entity");
        return new Columns(members, 0).Plan(target with { Kind = AnswerKind.Entity, Fragment = place }, shape.Scope, ((EntityRow)shape.Row).Shape, []);
    }

    static ReadPlan References(Target target, Shape shape, QueryOptions options)
    {
        if (target.IsSingle)
            RefuseOnOne(target, options);
        shape = Restricted(shape, options);
        var row = shape.Row as EntityRow ?? throw UnfitException.NotHere("$apply", "$ref");
        var members = row.Shape.Key.Select(name => new Member(name, new TermOutput(new(name), row.Property(name)))).ToList();
        return target.IsSingle
            ? new Columns(members, 0).Plan(target with { Fragment = "$ref" }, shape.Scope, row.Shape, [])
            : Page(target with { Fragment = "Collection($ref)" }, shape, members, options);
    }

    static ReadPlan Collection(Target target, Shape shape, QueryOptions options)
    {
        shape = Restricted(shape, options);
        var (members, fragment) = Members(shape, shape.Parser, options);
        if (shape.Row is MadeRow)
            fragment ??= string.Join(',', members.Select(m => m.Fragment));
        return Page(target with { Kind = AnswerKind.Collection, Fragment = fragment is null ? target.Fragment : $"{target.Fragment}({fragment})" }, shape, members, options);
    }

    static ReadPlan Page(Target target, Shape shape, IReadOnlyList<Member> members, QueryOptions options)
    {
        var asked = options["$orderby"] is { } order ? shape.Sorted(order) : shape.Pending;
        var sortings = Ordering.Total(asked, shape.Row);
        var paging = Paging.Of(shape.Planning, options, sortings);
        var hasTotal = StepParser.Yes("$count", options["$count"]);
        var plan = new Columns(members, hasTotal ? 1 : 0).Plan(target, shape.Scope, (shape.Row as EntityRow)?.Shape, paging.PageSize is null ? [] : sortings);
        return plan with
        {
            Selection = plan.Selection with { OrderBy = sortings, Limit = paging.Limit, Offset = paging.Offset, Continuation = paging.After, HasTotal = hasTotal },
            Draft = plan.Draft with { PageSize = paging.PageSize, HasCount = hasTotal, TokenShape = paging.TokenShape, RowsBefore = paging.Before },
        };
    }

    static (IReadOnlyList<Member> Members, string? Fragment) Members(Shape shape, StepParser parser, QueryOptions options)
    {
        var expand = ExpandText.Read(options["$expand"]);
        var clause = parser.SelectExpand(options["$select"], expand.Plain);
        var members = new SelectPlan(shape.Planning, parser, expand.Counts).Members(shape.Row, clause, "");
        return (members, SelectPlan.Fragment(clause, members));
    }
}
