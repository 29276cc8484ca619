using GeoZones.Api.Coverage;
using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.OData.Plan;

/// <summary>One compiled question: the only thing that the writers know of the compiler.</summary>
/// <param name="Text">PostgreSQL with $1, $2, ...</param>
/// <param name="Parameters">Values for $1, $2, ...: CLR values Npgsql writes, EWKB as byte[] behind a cast in the text.</param>
public sealed record Reading(string Text, IReadOnlyList<object> Parameters, RowShape Shape)
{
    /// <summary>What the answer is, apart from its rows.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Rows of one page; the statement asks for one more to know whether there is another. Null: all rows.</summary>
    public int? PageSize { get; init; }

    /// <summary>The first column holds $count=true's total, the same in every row; with no row at all it comes from <see cref="CountText"/>.</summary>
    public bool HasCount { get; init; }

    /// <summary>The count alone, with the same parameters; asked when a page is empty.</summary>
    public string? CountText { get; init; }

    /// <summary>Ordinals of the columns that make the next $skiptoken, in the order of the sort; the key is among them.</summary>
    public IReadOnlyList<int> TokenColumns { get; init; } = [];

    /// <summary>What the next $skiptoken is bound to; <see cref="Parse.SkipToken.Write"/> makes it.</summary>
    public string? TokenShape { get; init; }

    /// <summary>Rows given on the pages before this one.</summary>
    public long RowsBefore { get; init; }

    /// <summary>The path of the row that the last step of the path starts from; null when it does not end in a navigation.</summary>
    public string? Origin { get; init; }

    /// <summary>The answer has rows of households, or is about one of them: it needs a purpose and is written down.</summary>
    public bool ShowsHouseholds { get; init; }

    /// <summary>The same question to the coverage index; null where only the statement answers it.</summary>
    public CoverageQuestion? Coverage { get; init; }

    /// <summary>The context URL's fragment, e.g. <c>Villages(Code,Name,Township())</c>.</summary>
    public required string ContextFragment { get; init; }
}

/// <summary>What a question is answered with.</summary>
public enum AnswerKind { Collection, Entity, Property, Value, Count, References }

/// <summary>The columns of a row, in the order of the JSON object.</summary>
/// <param name="Entity">Null for a shape made by $apply.</param>
public sealed record RowShape(EntityShape? Entity, IReadOnlyList<RowColumn> Columns)
{
    /// <summary>Ordinals of the key, for ids and links in full metadata; empty for a shape made by $apply.</summary>
    public IReadOnlyList<int> KeyOrdinals { get; init; } = [];

    /// <summary>Ordinal of the row version, for the ETag; null where there is none.</summary>
    public int? VersionOrdinal { get; init; }
}

/// <summary>One member of the JSON object.</summary>
/// <param name="Ordinal">Column of the data reader.</param>
public abstract record RowColumn(string Name, int Ordinal);

/// <param name="Type">string, long, int, short, double, decimal, bool, DateOnly, DateTimeOffset, an enum (its text), or a NetTopologySuite type (the column is EWKB).</param>
public sealed record ValueColumn(string Name, int Ordinal, Type Type, int? Scale = null) : RowColumn(Name, Ordinal);

/// <summary>$expand: the column is JSON text that the statement made, null where a single-valued navigation leads nowhere.</summary>
/// <param name="Navigation">Null of an object that several branches of concat made.</param>
public sealed record NestedColumn(string Name, int Ordinal, EntityNavigation? Navigation) : RowColumn(Name, Ordinal)
{
    /// <summary>Ordinal of <c>Name@odata.count</c>; null when it was not asked for.</summary>
    public int? CountOrdinal { get; init; }
}
