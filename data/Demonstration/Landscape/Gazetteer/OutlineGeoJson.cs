using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>Reads county outlines: a FeatureCollection of Polygon and MultiPolygon, nothing else.</summary>
internal static class OutlineGeoJson
{
    public static IReadOnlyList<CountyOutline> Read(string path)
    {
        using var stream = SourceTable.Open(path) ?? throw new FileNotFoundException($"The source {path} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(ReadCounty)];
    }

    private static CountyOutline ReadCounty(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return new(properties.GetProperty("code").GetString()!, properties.GetProperty("name").GetString()!,
            ReadArea(feature.GetProperty("geometry")));
    }

    private static Geometry ReadArea(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => ReadPolygon(coordinates),
            "MultiPolygon" => DegreeGrid.Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            var other => throw new InvalidOperationException($"A county outline is a {other}; Polygon or MultiPolygon is wanted."),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ReadRing).ToArray();
        return DegreeGrid.Factory.CreatePolygon(read[0], read[1..]);
    }

    private static LinearRing ReadRing(JsonElement positions) =>
        DegreeGrid.Factory.CreateLinearRing([.. positions.EnumerateArray()
            .Select(at => new Coordinate(DegreeGrid.Snap(at[0].GetDouble()), DegreeGrid.Snap(at[1].GetDouble())))]);
}
