namespace GeoZones.Api.OData.Parse;

/// <summary>A question as it came.</summary>
/// <param name="Path">After the service root, percent-encoded, e.g. <c>Zones(1)/DeclaredVillages</c>.</param>
/// <param name="Query">After the question mark, percent-encoded; the body of <c>POST /$query</c> in the same form.</param>
public sealed record ODataRequest(string Path, string Query = "")
{
    /// <summary>Prefer: odata.maxpagesize.</summary>
    public int? MaxPageSize { get; init; }

    /// <summary>int64 and decimal as strings inside $expand.</summary>
    public bool Ieee754Compatible { get; init; }
}
