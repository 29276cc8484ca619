using System.Diagnostics;
using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>What is said of many rows: aggregates and windows.</summary>
static class SummarySql
{
    static readonly SqlFragment Comma = Fragment($", ");

    public static SqlFragment Value(Term term) => term switch
    {
        AggregateTerm { How: Summing.Sum or Summing.Average } sum => Fragment($"{Aggregate(sum)}{Inside(sum)}::{SqlTypes.Name(sum.Type)}"),
        AggregateTerm aggregate => Fragment($"{Aggregate(aggregate)}{Inside(aggregate)}"),
        OrZeroTerm(var of) => Fragment($"coalesce({TermSql.Value(of)}, 0)"),
        LevelTerm(var terms) => Fragment($"GROUPING({Join(Comma, terms.Select(TermSql.Value))})"),
        WindowTerm window => Window(window),
        _ => throw new UnreachableException($"{term.GetType().Name} is of one row."),
    };

    static SqlFragment Aggregate(AggregateTerm term) => term.How switch
    {
        Summing.Count => Fragment($"count(*)"),
        Summing.CountDistinct => Fragment($"count(DISTINCT {TermSql.Value(term.Of!)})"),
        Summing.Sum => Fragment($"sum({TermSql.Value(term.Of!)})"),
        Summing.Average => Fragment($"avg({TermSql.Value(term.Of!)})"),
        Summing.Min => Fragment($"min({TermSql.Value(term.Of!)})"),
        _ => Fragment($"max({TermSql.Value(term.Of!)})"),
    };

    static SqlFragment Inside(AggregateTerm term) => term.Inside is { } inside ? Fragment($" FILTER (WHERE {TermSql.Condition(inside)})") : Fragment($"");

    static SqlFragment Window(WindowTerm term) => term.How switch
    {
        Windowing.Place => Fragment($"row_number() OVER ({Over(term)})"),
        Windowing.SumBefore => Fragment($"coalesce(sum({TermSql.Value(term.Of!)}) OVER ({Over(term)} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"),
        Windowing.PositiveBefore => Fragment($"coalesce(sum(greatest({TermSql.Value(term.Of!)}, 0)) OVER ({Over(term)} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"),
        _ => Fragment($"coalesce(sum({TermSql.Value(term.Of!)}) OVER ({Over(term)}), 0)"),
    };

    static SqlFragment Over(WindowTerm term)
    {
        var partition = term.Partition.Count == 0 ? Fragment($"") : Fragment($"PARTITION BY {Join(Comma, term.Partition.Select(TermSql.Value))}");
        return Fragment($"{partition}{SelectionSql.Order(term.Order)}");
    }
}
