using System.Text.Json;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Spatial.Validity;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Writing.Body;

/// <summary>A GeoJSON geometry of a body as a shape that can be stored: on the grid of 1e-7° and without a fault. Nothing is repaired.</summary>
sealed class ShapeJson(string target, Type kind, ICollection<Fault> faults)
{
    static readonly string[] All = Enum.GetNames<ShapeKind>();

    /// <summary>Vertices that were read.</summary>
    public int Vertices { get; private set; }

    string Wanted => kind == typeof(Geometry) ? string.Join(", ", All) : kind.Name;

    /// <returns>Null where it has faults, which are told.</returns>
    public Geometry? Read(JsonElement json)
    {
        if (Raw(json) is not { } raw)
            return null;
        var shape = raw.Quantised();
        var found = GeometryFaults.Find(shape);
        if (found.Count == 0)
            return shape.ToGeometry();
        var rounding = GeometryFaults.Find(raw).Count == 0 ? Rounding.Spoiled : Rounding.Harmless;
        foreach (var fault in found)
            faults.Add(ShapeFaults.Of(target, fault, rounding));
        return null;
    }

    /// <summary>As it is written, sound or not.</summary>
    /// <returns>Null where it is no geometry of the kind, which is told.</returns>
    public RawShape? Raw(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Refuse($"{json.ValueKind}");
        var name = json.TryGetProperty("type", out var type) ? type.ToString() : "";
        if (!All.Contains(name) || (kind != typeof(Geometry) && kind.Name != name))
            return Refuse(name == "Polygon" && kind == typeof(MultiPolygon) ? "Polygon (put its coordinates into one more pair of brackets)" : $"type {name}");
        if (json.TryGetProperty("crs", out var system) && !SystemName.IsTaken(system))
            faults.Add(Faults.System(target, SystemName.Of(system)));
        if (!json.TryGetProperty("coordinates", out var coordinates))
            return Refuse("no coordinates");
        return Parts(Enum.Parse<ShapeKind>(name), coordinates);
    }

    RawShape? Parts(ShapeKind of, JsonElement coordinates)
    {
        var before = faults.Count;
        IReadOnlyList<IReadOnlyList<Coordinate[]>> parts = of switch
        {
            ShapeKind.Point => [[[.. One(coordinates)]]],
            ShapeKind.LineString => [[Line(coordinates)]],
            ShapeKind.Polygon => [Rings(coordinates)],
            ShapeKind.MultiPoint => [.. Items(coordinates).Select(IReadOnlyList<Coordinate[]> (at) => [[.. One(at)]])],
            ShapeKind.MultiLineString => [.. Items(coordinates).Select(IReadOnlyList<Coordinate[]> (line) => [Line(line)])],
            _ => [.. Items(coordinates).Select(Rings)],
        };
        return faults.Count == before ? new(of, parts) : null;
    }

    IReadOnlyList<Coordinate[]> Rings(JsonElement list) => [.. Items(list).Select(Line)];

    Coordinate[] Line(JsonElement list) => [.. Items(list).SelectMany(One)];

    JsonElement.ArrayEnumerator Items(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Array)
            return list.EnumerateArray();
        Refuse($"{Short(list)} where a list was wanted");
        return default;
    }

    IEnumerable<Coordinate> One(JsonElement position)
    {
        Vertices++;
        if (position.ValueKind == JsonValueKind.Array && position.GetArrayLength() == 0)
            yield break;
        if (position.ValueKind == JsonValueKind.Array && position.GetArrayLength() == 2 && Degrees(position[0]) is { } x && Degrees(position[1]) is { } y)
            yield return new(x, y);
        else
            Refuse($"position {Short(position)}");
    }

    static double? Degrees(JsonElement number) => number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var degrees) && double.IsFinite(degrees) ? degrees : null;

    RawShape? Refuse(string came)
    {
        faults.Add(Faults.Shape(target, came, Wanted));
        return null;
    }

    static string Short(JsonElement json) => json.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : json.GetRawText();
}
