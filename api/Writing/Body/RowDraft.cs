using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.Writing.Body;

/// <summary>A row as a body describes it: values of the right type, not yet in the database.</summary>
/// <param name="Place">Where it stands in the body, with a slash at its end; empty for the row itself.</param>
sealed record RowDraft(EntityShape Shape, string Place)
{
    /// <summary>By property; a link is the value of its foreign key.</summary>
    public Dictionary<string, object?> Values { get; } = [];

    /// <summary>Rows within it.</summary>
    public List<PartsDraft> Parts { get; } = [];

    /// <summary>@odata.etag: the version that a row within another is thought to have.</summary>
    public string? ETag { get; set; }

    /// <summary>@GeoZones.reason: why the row is written; kept with every change of a zone.</summary>
    public string? Reason { get; set; }

    /// <summary>The version whose boundary the row gets; null where the values say all.</summary>
    public int? Restored { get; init; }

    /// <summary>This row and all within it.</summary>
    public IEnumerable<RowDraft> All => Parts.SelectMany(parts => parts.Rows).SelectMany(row => row.All).Prepend(this);

    /// <summary>The key, when the body says all of it.</summary>
    public object?[]? Key => Shape.Key.All(name => Values.ContainsKey(name)) ? [.. Shape.Key.Select(name => Values[name])] : null;
}

/// <summary>Rows of one navigation: all there shall be, or only what changes.</summary>
sealed record PartsDraft(EntityNavigation Navigation, PartsScope Scope)
{
    public List<RowDraft> Rows { get; } = [];

    /// <summary>Rows that shall go; their key is all that counts.</summary>
    public List<RowDraft> Removed { get; } = [];

    /// <summary>The property of these rows that names the row they are in.</summary>
    public string ForeignKey => Navigation.Target.Properties.Single(p => p.Column == Navigation.ThereColumn).Name;
}

/// <summary>The whole list, in which what is missing goes; or changes to it (<c>@delta</c>).</summary>
enum PartsScope { Whole, Changes }
