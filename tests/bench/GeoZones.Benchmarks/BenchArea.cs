using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;
using Npgsql;

namespace GeoZones.Benchmarks;

/// <summary>An area to ask by.</summary>
/// <param name="Name">How the table calls it.</param>
public sealed record BenchArea(string Name, Polygon Shape)
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4490);

    public override string ToString() => Name;

    /// <summary>A village, a town, a county and the city of the database, as stored and with other numbers of vertices.</summary>
    public static List<BenchArea> Read(NpgsqlDataSource database)
    {
        var county = Union(database, "county_code = '370406000000'");
        var city = Union(database, "true");
        return
        [
            new("village", Union(database, "code = (SELECT min(code) FROM villages WHERE county_code = '370406000000')")),
            new("town", Union(database, "township_code = (SELECT min(township_code) FROM villages WHERE county_code = '370406000000')")),
            new("county of 12", Resampled(county, 12)), new("county", county), new("county of 2,000", Resampled(county, 2_000)),
            new("city", city), new("city of 40,000", Resampled(city, 40_000)),
        ];
    }

    static Polygon Union(NpgsqlDataSource database, string where)
    {
        using var command = database.CreateCommand($"SELECT ST_Union(boundary) FROM villages WHERE {where}");
        var shape = (Geometry)command.ExecuteScalar()!;
        var largest = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).Cast<Polygon>().MaxBy(part => part.Area)!;
        return Grid.Quantise(Factory.CreatePolygon(largest.Shell));
    }

    /// <summary>As many vertices at equal distances, each a little off the line.</summary>
    static Polygon Resampled(Polygon shape, int vertices)
    {
        var (line, random) = (new LengthIndexedLine(shape.Shell), new Random(3));
        for (var off = 0.1; ; off /= 2)
        {
            var step = shape.Shell.Length / vertices;
            double Shift() => (random.NextDouble() - 0.5) * step * off;
            var ring = Enumerable.Range(0, vertices).Select(i => line.ExtractPoint(i * step)).Select(at => Grid.Quantise(new Coordinate(at.X + Shift(), at.Y + Shift()))).ToList();
            var resampled = Factory.CreatePolygon([.. ring, ring[0]]);
            if (resampled.IsValid) return resampled;
        }
    }
}
