using GeoZones.Api.OData.Parse;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>A total order: what was asked for, then the key.</summary>
static class Ordering
{
    public static IReadOnlyList<Sorting> Of(Planning planning, StepParser parser, Row row, OrderByClause? clause) =>
        Total(Asked(parser, row, clause), row);

    public static IReadOnlyList<Sorting> Total(IEnumerable<Sorting> asked, Row row)
    {
        var sortings = asked.ToList();
        sortings.AddRange(row.Key.Where(key => sortings.All(s => s.By != key)).Select(key => new Sorting(key, false)));
        return sortings;
    }

    public static IEnumerable<Sorting> Asked(StepParser parser, Row row, OrderByClause? clause)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            var by = new TermBinder(parser, row).Bind(clause.Expression);
            if (by.IsGeography)
                throw UnfitException.NotOrdered(by.Type.Name);
            if (by is not (ConstantTerm or NullTerm))
                yield return new(by, clause.Direction == OrderByDirection.Descending);
        }
    }
}
