using System.Text.Json;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.Writing.Body;
using GeoZones.Spatial.Validity;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Live.Sessions;

/// <summary>A GeoJSON polygon or multipolygon as an area that can be opened: on the grid and without a fault.</summary>
static class DrawnArea
{
    const string Target = "area";

    /// <exception cref="InvalidAreaException">It is none, or not valid; says where.</exception>
    /// <exception cref="LiveMessageException">A text in it is none.</exception>
    /// <exception cref="LimitException">It has more vertices than it may.</exception>
    public static Geometry Read(JsonElement json, int vertexLimit)
    {
        var faults = new List<Fault>();
        var reader = new ShapeJson(Target, typeof(Geometry), faults);
        var raw = Raw(reader, json)?.Quantised();
        if (raw is null || faults.Count > 0)
            throw new InvalidAreaException(Bare(faults[0].Wording), null);
        if (!raw.IsAreal)
            throw new InvalidAreaException(new("须为 Polygon 或 MultiPolygon", "wanted is a Polygon or MultiPolygon"), null);
        if (reader.Vertices > vertexLimit)
            throw new LimitException("几何顶点数", "vertices", reader.Vertices, vertexLimit);
        return GeometryFaults.Find(raw) is [var fault, ..] ? throw Invalid(fault) : raw.ToGeometry();
    }

    static RawShape? Raw(ShapeJson reader, JsonElement json)
    {
        try
        {
            return reader.Raw(json);
        }
        catch (InvalidOperationException fault) // half a character
        {
            throw LiveMessageException.Unreadable(fault.Message);
        }
    }

    static InvalidAreaException Invalid(GeometryFault fault) => new(
        Bare(ShapeFaults.Of(Target, fault, Rounding.Harmless).Wording), fault.At is { } at ? (at.X, at.Y) : null);

    /// <summary>To stand within another sentence.</summary>
    static Wording Bare(Wording sentence) => new(sentence.Chinese.TrimEnd('。'), sentence.English.TrimEnd('.'));
}
