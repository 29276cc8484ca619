namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Households and persons of villages as published. Immutable.</summary>
public sealed class PublishedCounts
{
    private readonly PublishedRow?[] rows;

    private PublishedCounts(PublishedRow?[] rows) => this.rows = rows;

    /// <summary>One row for each village that anything is published or withheld of.</summary>
    public static PublishedCounts Of(IReadOnlyList<PublishedRow> villages)
    {
        var rows = new PublishedRow?[villages.Count == 0 ? 0 : villages.Max(village => village.Ordinal) + 1];
        foreach (var village in villages) rows[village.Ordinal] = village;
        return new(rows);
    }

    /// <summary>Bytes that they take.</summary>
    public long Bytes => rows.Sum(row => row is null ? 8L : 64 + 16L * (row.Households?.Length ?? 0));

    /// <summary>What is published of a village; withheld where nothing is known of it.</summary>
    internal PublishedRow? this[int ordinal] => ordinal < rows.Length ? rows[ordinal] : null;
}
