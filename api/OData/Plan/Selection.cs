using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>What rows come from.</summary>
public abstract record Relation;

public sealed record TableRelation(Identifier Table) : Relation;

/// <summary>The rows that a function of the database gives.</summary>
public sealed record CallRelation(Identifier Function, IReadOnlyList<Term> Arguments) : Relation;

/// <summary>The result of an earlier step of $apply.</summary>
public sealed record DerivedRelation(Selection Selection) : Relation;

/// <summary>The rows of several selections, one after the other; their columns have the same names and types.</summary>
public sealed record UnionRelation(IReadOnlyList<Selection> Branches) : Relation;

/// <summary>What groups are told apart by. Nothing at all: one group of all rows.</summary>
public sealed record GroupedBy(IReadOnlyList<Term> Terms, IReadOnlyList<Rollup> Rollups);

/// <summary>Groups by all terms, by all but the last, and so on.</summary>
/// <param name="Least">How many terms the highest level keeps.</param>
public sealed record Rollup(IReadOnlyList<Term> Terms, int Least)
{
    public IEnumerable<IEnumerable<Term>> Levels => Enumerable.Range(Least, Terms.Count - Least + 1).Reverse().Select(kept => Terms.Take(kept));
}

/// <summary>A row set under an alias, the rows joined to it, and the condition.</summary>
public sealed record Rows(Relation From, Identifier Alias, IReadOnlyList<Joined> Joins, IReadOnlyList<Term> Where);

/// <summary>One row, or none, beside each row: <c>Alias.There = Row.Here</c>.</summary>
public sealed record Joined(Identifier Table, Identifier Alias, Identifier There, Identifier Row, Identifier Here, bool IsCertain);

/// <summary>Sorted by; null is lowest.</summary>
public sealed record Sorting(Term By, bool Descending);

/// <summary>A column of the answer.</summary>
public abstract record Output(Identifier Name);

public sealed record TermOutput(Identifier Name, Term Term) : Output(Name);

/// <summary>Rows of another selection as JSON.</summary>
/// <param name="IsMany">An array; else one object or null.</param>
public sealed record NestedOutput(Identifier Name, Selection Selection, bool IsMany) : Output(Name);

/// <summary>How many rows a nested selection has, its page left aside.</summary>
public sealed record NestedCountOutput(Identifier Name, Rows Rows) : Output(Name);

/// <summary>A JSON object of columns: what a grouping path such as <c>Township/Name</c> becomes.</summary>
public sealed record ObjectOutput(Identifier Name, IReadOnlyList<Output> Members) : Output(Name);

/// <summary>One SELECT.</summary>
public sealed record Selection(Rows Rows, IReadOnlyList<Output> Outputs)
{
    /// <summary>Null where nothing is grouped.</summary>
    public GroupedBy? GroupBy { get; init; }

    public IReadOnlyList<Sorting> OrderBy { get; init; } = [];

    public long? Limit { get; init; }

    public long? Offset { get; init; }

    /// <summary>$count=true: the total of the rows before <see cref="Continuation"/> and the page, as the first column.</summary>
    public bool HasTotal { get; init; }

    /// <summary>Only what comes after the row where the last page ended.</summary>
    public Continuation? Continuation { get; init; }
}

/// <summary>The values of the sort in the last row that was given.</summary>
public sealed record Continuation(IReadOnlyList<Parameter?> Values);

/// <summary>A compiled question before it is text.</summary>
/// <param name="CountOnly">Ask how many rows there are, and nothing else.</param>
public sealed record ReadPlan(Selection Selection, Reading Draft, bool CountOnly);
