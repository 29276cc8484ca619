using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Sql;
using Microsoft.OData.UriParser.Aggregation;

namespace GeoZones.Api.OData.Plan;

/// <summary>$apply, step by step: each is a condition or a name on the same rows, or a derived table.</summary>
static class ApplyPlan
{
    static readonly string[] OfOData =
    [
        "concat", "expand", "join", "outerjoin", "nest", "addnested", "from", "rollup", "rolluprecursive", "ancestors", "descendants", "traverse",
        "toppercent", "topsum", "bottompercent", "bottomsum",
    ];

    public static Shape Apply(Shape shape, string pipeline) => Pipeline.Steps(pipeline).Aggregate(shape, Step);

    static Shape Step(Shape shape, string step)
    {
        switch (Pipeline.Name(step).ToLowerInvariant())
        {
            case "identity": return shape;
            case "filter": shape.Filter(Inner(step)); return shape;
            case "search": shape.Search(Inner(step)); return shape;
            case "compute": return shape.Compute(Inner(step));
            case "orderby": return shape with { Pending = shape.Sorted(Inner(step)) };
            case "top": return Cut(shape, StepParser.Whole("top", Inner(step)), null);
            case "skip": return Cut(shape, null, StepParser.Whole("skip", Inner(step)));
            case "topcount": return Extreme(shape, step, "desc");
            case "bottomcount": return Extreme(shape, step, "asc");
            case "groupby" or "aggregate": return Group(shape, step);
            case var name when OfOData.Contains(name): throw new NotBuiltException(Construct.ApplyStep, $"{name}(...)");
            default: throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        }
    }

    static string Inner(string step) => step.EndsWith(')') && step.Contains('(', StringComparison.Ordinal)
        ? step[(step.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));

    /// <summary>topcount(n, by): the n largest; ties are cut by the key.</summary>
    static Shape Extreme(Shape shape, string step, string direction)
    {
        Inner(step);
        if (Pipeline.Arguments(step) is not [var count, var by])
            throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        return Cut(shape with { Pending = shape.Sorted($"{by} {direction}") }, StepParser.Whole(Pipeline.Name(step), count), null);
    }

    /// <summary>Some of the rows in the order so far; the order outlives the cut.</summary>
    static Shape Cut(Shape shape, long? limit, long? offset)
    {
        var order = Ordering.Total(shape.Pending, shape.Row);
        var columns = Columns(shape.Row).ToList();
        var sorts = order.Select((sorting, place) => (Name: new Identifier($"sort{place}"), sorting.By, sorting.Descending)).ToList();
        var outputs = columns.Select(c => (Output)new TermOutput(c.Name, c.Term)).Concat(sorts.Select(s => new TermOutput(s.Name, s.By)));
        var selection = new Selection(shape.Scope.Rows(), [.. outputs]) { OrderBy = order, Limit = limit, Offset = offset };
        var scope = new Scope(shape.Planning, new DerivedRelation(selection), alias => Again(shape.Row, alias));
        foreach (var (name, term) in shape.Row.Computed)
            scope.Row.Compute(name, new ColumnTerm(scope.Alias, new(name), term.Type, term.MayBeNull));
        return shape with { Scope = scope, Pending = [.. sorts.Select(s => new Sorting(new ColumnTerm(scope.Alias, s.Name, s.By.Type, s.By.MayBeNull), s.Descending))] };
    }

    static Row Again(Row row, Identifier alias) => row switch
    {
        EntityRow entity => new EntityRow(alias, entity.Shape, entity.IsCertain) { IsWithheld = entity.IsWithheld },
        _ => ((MadeRow)row).At(alias),
    };

    /// <summary>Columns under the names that the next derived table is asked for.</summary>
    static IEnumerable<(Identifier Name, Term Term)> Columns(Row row)
    {
        var stored = row is EntityRow entity
            ? entity.Shape.Properties.Select(p => (new Identifier(p.Column), entity.Property(p.Name)))
            : ((MadeRow)row).Stored().Select(c => (new Identifier(c.Name), (Term)c.Term));
        return stored.Concat(row.Computed.Select(c => (new Identifier(c.Key), c.Value)));
    }

    static Shape Group(Shape shape, string step)
    {
        if (step.Contains("rollup", StringComparison.OrdinalIgnoreCase))
            throw new NotBuiltException(Construct.ApplyRollup, "rollup(...)");
        var parser = shape.Parser;
        var grouping = new Grouping(parser, new TermBinder(parser, shape.Row), shape.Row);
        Inner(step);
        if (Pipeline.Name(step).Equals("aggregate", StringComparison.OrdinalIgnoreCase))
            Sum(grouping, step);
        else
            GroupBy(grouping, parser, step);
        return shape.Made(grouping.Select(shape.Scope), grouping.Members, grouping.Key);
    }

    static void GroupBy(Grouping grouping, StepParser parser, string step)
    {
        var arguments = Pipeline.Arguments(step);
        grouping.By((GroupByTransformationNode)parser.Apply($"groupby({arguments[0]})").Transformations.Single());
        if (arguments.Count > 2 || (arguments.Count == 2 && (Pipeline.CountSteps(arguments[1]) > 1 || !Pipeline.Name(arguments[1]).Equals("aggregate", StringComparison.OrdinalIgnoreCase))))
            throw new NotBuiltException(Construct.ApplyNestedPipeline, $"groupby(...,{arguments[1]})");
        if (arguments.Count == 2)
            Sum(grouping, arguments[1]);
    }

    static void Sum(Grouping grouping, string aggregate)
    {
        Inner(aggregate);
        foreach (var item in Pipeline.Arguments(aggregate))
            grouping.Sum(item);
    }
}
