using BenchmarkDotNet.Attributes;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace GeoZones.Benchmarks;

/// <summary>Households and persons inside an area: PostGIS with its index, NetTopologySuite with a tree and a prepared polygon, and the coverage index, which also counts everything else.</summary>
[MemoryDiagnoser]
public class CoverageQueries
{
    STRtree<(Coordinate At, int Persons)> tree = new();

    [ParamsSource(nameof(Areas))]
    public BenchArea Area { get; set; } = Areas()[0];

    public static List<BenchArea> Areas() => BenchArea.Read(BenchCity.Database);

    [GlobalSetup]
    public void Fill()
    {
        var households = BenchCity.Index.Households.ToColumns();
        tree = new STRtree<(Coordinate, int)>(64);
        for (var i = 0; i < households.Count; i++)
        {
            var at = Spatial.Coordinates.Grid.At(households.X[i], households.Y[i]);
            tree.Insert(new Envelope(at), (at, households.Weights[i]));
        }
        tree.Build();
        if (Counted(Postgis()) != Counted(Tree()) || Counted(Tree()) != Counted(Index())) throw new InvalidOperationException($"{Postgis()}, {Tree()} and {Index()} are not equal.");
    }

    [Benchmark(Baseline = true)]
    public (long Households, long Persons) Postgis()
    {
        using var command = BenchCity.Database.CreateCommand("SELECT count(*), sum(persons)::bigint FROM households WHERE ST_Covers($1, location)");
        command.Parameters.Add(new() { Value = Area.Shape });
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    [Benchmark]
    public (long Households, long Persons) Tree()
    {
        var (prepared, households, persons) = (PreparedGeometryFactory.Prepare(Area.Shape), 0L, 0L);
        foreach (var household in tree.Query(Area.Shape.EnvelopeInternal))
        {
            if (!prepared.Covers(Area.Shape.Factory.CreatePoint(household.At))) continue;
            households++;
            persons += household.Persons;
        }
        return (households, persons);
    }

    [Benchmark]
    public (long Households, long Persons) Index()
    {
        var sums = AreaCoverage.Totals(BenchCity.Index, Area.Shape, CoverageRule.Seat, CoverageGrain.Households);
        return (sums.Households.Sum(), sums.Persons.Sum());
    }

    static long Counted((long Households, long Persons) found) => found.Households;
}
