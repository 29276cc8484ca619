namespace GeoZones.Api.Tiles;

/// <summary>One MVT layer inside a tile.</summary>
/// <param name="Name">Its name in the tile.</param>
/// <param name="MinZoom">Left out of tiles below.</param>
/// <param name="Fields">The properties of a feature; one that is unknown is absent.</param>
/// <param name="Rows">A query over <c>tile</c> that gives the fields, <c>geom</c> and, where rows have one, <c>feature_id</c>.</param>
public sealed record TileContent(string Name, int MinZoom, string[] Fields, string Rows)
{
    public bool HasFeatureId => Fields.Contains("id");

    /// <summary>The type of a field, as TileJSON says it.</summary>
    public static string TypeOf(string field) => field switch
    {
        _ when field.StartsWith("is_", StringComparison.Ordinal) => "Boolean",
        "id" or "project_id" or "zone_id" or "declared_villages" or "persons" or "households" or "unserved_households"
            or "unknown_households" or "rate" or "diameter_mm" or "year" or "budget_yuan" => "Number",
        _ => "String",
    };
}
