using System.Globalization;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.Live;

/// <summary>Areas somebody might draw over the town, on the grid and valid.</summary>
static class Drawing
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4490);

    /// <summary>A star around a place: every corner at a distance of its own.</summary>
    public static Polygon Star(Random random, Coordinate centre, double reach, int corners) => Polygon([.. Enumerable.Range(0, corners).Select(i =>
    {
        var (angle, far) = (2 * Math.PI * i / corners, reach * (0.3 + (0.7 * random.NextDouble())));
        return new Coordinate(centre.X + (far * Math.Cos(angle)), centre.Y + (far * Math.Sin(angle)));
    })]);

    public static Polygon Polygon(IReadOnlyList<Coordinate> ring)
    {
        var vertices = ring.Select(at => new Coordinate(Steps(at.X), Steps(at.Y))).ToList();
        return Factory.CreatePolygon([.. vertices, vertices[0].Copy()]);
    }

    public static string GeoJson(Polygon area) =>
        $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', area.Shell.Coordinates.Select(at => string.Create(CultureInfo.InvariantCulture, $"[{at.X:R},{at.Y:R}]")))}}]]}""";

    static double Steps(double degrees) => Math.Round(degrees * 1e7) / 1e7;
}
