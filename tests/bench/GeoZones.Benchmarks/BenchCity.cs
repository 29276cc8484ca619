using GeoZones.Data.Following;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Benchmarks;

/// <summary>The city of the database that GEOZONES_BENCH_DB names, and the index over it.</summary>
static class BenchCity
{
    public static readonly string ConnectionString = Environment.GetEnvironmentVariable("GEOZONES_BENCH_DB") ?? throw new InvalidOperationException("GEOZONES_BENCH_DB names no database with a loaded city.");

    public static readonly NpgsqlDataSource Database = new NpgsqlDataSourceBuilder(ConnectionString).UseNetTopologySuite().Build();

    static readonly Lazy<CoverageIndex> Read = new(Follow);

    public static CoverageIndex Index => Read.Value;

    /// <summary>The city several times, side by side: as many households and villages more.</summary>
    public static CoverageIndex Copies(int copies, GeometryFactory factory)
    {
        var (households, rows) = (Index.Households.ToColumns(), VillageRows());
        var villages = rows.Max(village => village.Ordinal) + 1;
        var columns = new PointColumns(households.Count * copies);
        var all = new List<VillageRow>();
        for (var copy = 0; copy < copies; copy++)
        {
            var (east, north) = (copy % 5 * 12_000_000, copy / 5 * 9_000_000);
            for (var i = 0; i < households.Count; i++)
                columns.Add(households.X[i] + east, households.Y[i] + north, households.Classes[i], households.Weights[i], households.Groups[i] + copy * villages);
            all.AddRange(rows.Select(village => Moved(village, copy, villages, east / 1e7, north / 1e7, factory)));
        }
        return Index with { Households = HouseholdLayer.Of(columns, 9), Villages = VillageLayer.Of(all), Published = PublishedCounts.Of([]) };
    }

    static VillageRow Moved(VillageRow village, int copy, int villages, double east, double north, GeometryFactory factory)
    {
        var shift = NetTopologySuite.Geometries.Utilities.AffineTransformation.TranslationInstance(east, north);
        return new(village.Ordinal + copy * villages, village.Code, $"{village.TownshipCode}-{copy}",
            (MultiPolygon)Spatial.Coordinates.Grid.Quantise(shift.Transform(village.Boundary)), factory.CreatePoint(Spatial.Coordinates.Grid.Quantise(shift.Transform(village.Seat).Coordinate)));
    }

    static List<VillageRow> VillageRows()
    {
        var rows = new List<VillageRow>();
        using var command = Database.CreateCommand("SELECT code, township_code, boundary, seat FROM villages");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var ordinal = Enumerable.Range(0, Index.Villages.Ordinals).First(village => Index.Villages.Code(village) == reader.GetString(0));
            rows.Add(new(ordinal, reader.GetString(0), reader.GetString(1), reader.GetFieldValue<MultiPolygon>(2), reader.GetFieldValue<Point>(3)));
        }
        return rows;
    }

    static CoverageIndex Follow()
    {
        using var stop = new CancellationTokenSource();
        var follower = new IndexFollower(ConnectionString, null, TimeProvider.System);
        var running = follower.RunAsync(stop.Token);
        while (follower.Current is null) Thread.Sleep(10);
        var index = follower.Current.Index;
        stop.Cancel();
        running.Wait();
        return index;
    }
}
