using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using GeoZones.Data.Model;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>A member of the answer's object.</summary>
/// <param name="Navigation">Of $expand and of grouping paths; null for a value.</param>
sealed record Member(string Name, Output Output, EntityNavigation? Navigation = null)
{
    /// <summary>$count=true within $expand.</summary>
    public Output? Count { get; init; }

    /// <summary>How the member stands in the context URL.</summary>
    public string Fragment { get; init; } = Name;
}

/// <summary>$select and $expand: which members an object has.</summary>
/// <param name="counts">The <c>Nav/$count</c> of $expand, which its clause does not have.</param>
sealed class SelectPlan(Planning planning, StepParser parser, IReadOnlyList<ExpandedCount> counts)
{
    /// <param name="path">The navigations up to here, each with a slash behind it.</param>
    public IReadOnlyList<Member> Members(Row row, SelectExpandClause? clause, string path)
    {
        var values = Values(row, clause).ToList();
        var expanded = (clause?.SelectedItems ?? []).Select(item => Expanded(row, item, path)).OfType<Member>();
        var counted = counts.Where(count => count.Path.Equals(path, StringComparison.OrdinalIgnoreCase)).Select(count => new ExpandedCounts(parser).Member(row, count));
        return [.. values, .. expanded, .. counted];
    }

    /// <summary>What the parentheses of a context URL hold; null when everything is selected and nothing expanded.</summary>
    public static string? Fragment(SelectExpandClause? clause, IEnumerable<Member> members) => clause switch
    {
        null => null,
        { AllSelected: true } => Bracketed(members.Where(m => m.Output is NestedOutput)),
        _ => Bracketed(members),
    };

    static string? Bracketed(IEnumerable<Member> members) => string.Join(',', members.Select(m => m.Fragment).Where(f => f.Length > 0)) is { Length: > 0 } list ? list : null;

    static IEnumerable<Member> Values(Row row, SelectExpandClause? clause)
    {
        var all = row.All.Select(output => Value(output, (row as MadeRow)?.Object(output.Name.Name)));
        if (clause is null || clause.AllSelected || clause.SelectedItems.Any(item => item is WildcardSelectItem))
            return all;
        var names = clause.SelectedItems.OfType<PathSelectItem>().Select(Name).ToHashSet();
        return all.Where(member => names.Contains(member.Name));
    }

    static Member Value(Output output, MadeObject? made) => new(output.Name.Name, output, made?.Navigation) { Fragment = made?.Fragment ?? output.Name.Name };

    static string Name(PathSelectItem item) => item is { SelectedPath.Count: 1, HasOptions: false }
        ? item.SelectedPath.FirstSegment.Identifier : throw new NotBuiltException(Construct.SelectPath, string.Join('/', item.SelectedPath.Select(s => s.Identifier)));

    Member? Expanded(Row row, SelectItem item, string path) => item switch
    {
        ExpandedReferenceSelectItem { PathToNavigationProperty.Count: 1 } expand when row is EntityRow entity => Expand(entity, expand, path, Levels(expand)),
        ExpandedReferenceSelectItem expand => throw new NotBuiltException(Construct.SelectPath, string.Join('/', expand.PathToNavigationProperty.Select(s => s.Identifier))),
        _ => null,
    };

    int Levels(ExpandedReferenceSelectItem item) => (item as ExpandedNavigationSelectItem)?.LevelsOption switch
    {
        null => 1,
        { IsMaxLevel: true } => planning.Limits.ExpandDepth,
        { Level: var level } when level <= planning.Limits.ExpandDepth => (int)level,
        { Level: var level } => throw new LimitException("$levels", "$levels", level, planning.Limits.ExpandDepth),
    };

    Member? Expand(EntityRow row, ExpandedReferenceSelectItem item, string path, int levels)
    {
        if (levels == 0)
            return null;
        var navigation = row.Shape.Navigation(item.PathToNavigationProperty.FirstSegment.Identifier);
        if (navigation.Target.ClrType == typeof(Household))
            planning.ShowHouseholds();
        var scope = row.Scope.Follow(row, navigation);
        new ExpandOptions(parser).Restrict(scope, item);
        var inner = Inner((EntityRow)scope.Row, item, path).ToList();
        if (levels > 1 && row.Shape == navigation.Target && Expand((EntityRow)scope.Row, item, path, levels - 1) is { } deeper)
            inner.Add(deeper);
        var sortings = navigation.IsMany ? Ordering.Of(planning, parser, scope.Row, item.OrderByOption) : [];
        var selection = new Selection(scope.Rows(), [.. Outputs(inner).Select(ForJson)]) { OrderBy = sortings, Limit = item.TopOption, Offset = item.SkipOption };
        return new(navigation.Name, new NestedOutput(new(navigation.Name), selection, navigation.IsMany), navigation)
        {
            Count = item.CountOption == true ? new NestedCountOutput(new($"{navigation.Name}@odata.count"), scope.Rows()) : null,
            Fragment = $"{navigation.Name}({(item is ExpandedNavigationSelectItem rows ? Fragment(rows.SelectAndExpand, inner) : null)})",
        };
    }

    /// <summary>Where each row is found, after <c>/$ref</c>; else what the row has.</summary>
    IEnumerable<Member> Inner(EntityRow row, ExpandedReferenceSelectItem item, string path) => item is ExpandedNavigationSelectItem rows
        ? Members(row, rows.SelectAndExpand, $"{path}{rows.PathToNavigationProperty.FirstSegment.Identifier}/") : [new("@odata.id", new TermOutput(new("@odata.id"), Addresses.Of(row)))];

    static IEnumerable<Output> Outputs(IEnumerable<Member> members) => members.SelectMany(m => m.Count is null ? [m.Output] : (Output[])[m.Count, m.Output]);

    /// <summary>IEEE754Compatible: int64 and decimal as strings, in nested JSON too.</summary>
    Output ForJson(Output output) =>
        planning.Request.Ieee754Compatible && output is TermOutput { Term: var term } && (term.Type == typeof(long) || term.Type == typeof(decimal))
            ? new TermOutput(output.Name, new CastTerm(term, typeof(string))) : output;
}
