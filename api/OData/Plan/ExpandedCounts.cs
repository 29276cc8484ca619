using GeoZones.Api.OData.Parse;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary><c>$expand=Nav/$count</c>: how many rows a navigation leads to, without the rows.</summary>
sealed class ExpandedCounts(StepParser parser)
{
    /// <exception cref="UnfitException">The navigation leads to one row, or an option has no meaning for a count.</exception>
    public Member Member(Row row, ExpandedCount count)
    {
        var there = count.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(parser, (from, navigation) => from.Beyond(navigation));
        if (row is not EntityRow entity || there.SelectExpand(null, count.Plain)!.SelectedItems.ToList() is not [ExpandedNavigationSelectItem item])
            throw UnreadableException.Syntax($"{count.Navigation}/$count.", new FormatException(count.Navigation));
        var navigation = entity.Shape.Navigation(item.PathToNavigationProperty.FirstSegment.Identifier);
        if (!navigation.IsMany || !IsOfCount(item))
            throw UnfitException.NotHere(navigation.IsMany ? "$filter, $search" : "$count", $"{navigation.Name}/$count");
        var scope = entity.Scope.Follow(entity, navigation);
        new ExpandOptions(there).Restrict(scope, item);
        var name = $"{navigation.Name}@odata.count";
        return new(name, new TermOutput(new(name), new CountTerm(scope.Rows()))) { Fragment = "" };
    }

    static bool IsOfCount(ExpandedNavigationSelectItem item) => item is
    {
        TopOption: null, SkipOption: null, OrderByOption: null, CountOption: null, ComputeOption: null, LevelsOption: null, SelectAndExpand: { AllSelected: true } inner,
    } && !inner.SelectedItems.Any();
}
