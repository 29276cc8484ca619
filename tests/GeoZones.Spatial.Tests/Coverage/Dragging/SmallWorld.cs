using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Tests.Coverage.Dragging;

/// <summary>Villages in a mosaic with shared crooked borders, households, sites, facilities and pipes: once as rows to be counted one by one, once as an index.</summary>
sealed class SmallWorld
{
    public const int SupplyTypes = 9;

    public static readonly GeometryFactory Factory = new(new PrecisionModel(), 4490);

    public SmallWorld(int seed, int households)
    {
        var random = new Random(seed);
        Villages = [.. Mosaic(random)];
        Households = [.. Enumerable.Range(0, households).Select(_ => (Place(random), (byte)random.Next(SupplyTypes), random.Next(1, 9), random.Next(Villages.Count)))];
        Sites = [.. Enumerable.Range(0, 200).Select(_ => (Place(random), random.Next(80)))];
        Funds = [.. Enumerable.Range(0, 300).Select(_ => new FundRow(random.Next(80), (byte)random.Next(4), random.Next(1 << 30), random.Next(3) == 0 ? null : random.Next(1 << 30), random.Next(3) == 0 ? null : 5))];
        Facilities = [.. Enumerable.Range(0, 300).Select(_ => (Place(random), (byte)random.Next(5)))];
        Pipes = [.. Enumerable.Range(0, 400).Select(_ => Pipe(random))];
        Published = [.. Villages.Select(village => new PublishedRow(village.Ordinal, village.Ordinal % 7 == 0 ? null : Many(random), Many(random)))];
        Index = Indexed();
    }

    public List<VillageRow> Villages { get; }

    public List<(Coordinate At, byte Supply, int Persons, int Village)> Households { get; }

    public List<(Coordinate At, int Project)> Sites { get; }

    public List<FundRow> Funds { get; }

    public List<(Coordinate At, byte Kind)> Facilities { get; }

    public List<PipeRow> Pipes { get; }

    public List<PublishedRow> Published { get; }

    public CoverageIndex Index { get; }

    public static int Steps(double degrees) => (int)Math.Round(degrees * Grid.StepsPerDegree);

    public static PointColumns Columns(IEnumerable<(Coordinate At, byte Class, int Weight, int Group)> rows)
    {
        var columns = new PointColumns();
        foreach (var (at, kind, weight, group) in rows) columns.Add(Steps(at.X), Steps(at.Y), kind, weight, group);
        return columns;
    }

    /// <summary>Counts one by one what the sums of the index say.</summary>
    public string Counted(Geometry area, CoverageRule rule)
    {
        var inside = Households.Where(household => PointInArea.Covers(area, household.At)).ToList();
        var projects = Sites.Where(site => PointInArea.Covers(area, site.At)).Select(site => site.Project).ToList();
        var funds = Funds.Where(fund => projects.Contains(fund.Project)).ToList();
        return string.Join('\n',
            $"households {string.Join(' ', Enumerable.Range(0, SupplyTypes).Select(kind => inside.Count(household => household.Supply == kind)))}",
            $"persons {string.Join(' ', Enumerable.Range(0, SupplyTypes).Select(kind => inside.Where(household => household.Supply == kind).Sum(household => household.Persons)))}",
            $"sites {projects.Count} projects {projects.Distinct().Count()} fen {funds.Sum(fund => fund.BudgetFen)} {funds.Sum(fund => fund.PaidFen ?? 0)} {funds.Count(fund => fund.PaidFen is null)}",
            $"facilities {string.Join(' ', Enumerable.Range(0, 5).Select(kind => Facilities.Count(facility => facility.Kind == kind && PointInArea.Covers(area, facility.At))))}",
            $"villages {string.Join(' ', Covered(area, rule))}");
    }

    public IEnumerable<int> Covered(Geometry area, CoverageRule rule) => Villages.Where(village => new VillageMeasure(
        VillageShare.Of(area, village.Boundary), PointInArea.Covers(area, village.Seat.Coordinate), Households.Count(household => household.Village == village.Ordinal),
        Households.Count(household => household.Village == village.Ordinal && PointInArea.Covers(area, household.At))).IsCovered(rule)).Select(village => village.Ordinal);

    /// <summary>What the sums say, in the words of <see cref="Counted"/>.</summary>
    public static string Said(CoverageSums sums, IEnumerable<int> covered) => string.Join('\n',
        $"households {string.Join(' ', sums.Households)}", $"persons {string.Join(' ', sums.Persons)}",
        $"sites {sums.ProjectSites} projects {sums.Projects} fen {sums.Funds.Sum(fund => fund.BudgetFen)} {sums.Funds.Sum(fund => fund.PaidFen)} {sums.Funds.Sum(fund => fund.PaidUnknown)}",
        $"facilities {string.Join(' ', sums.Facilities)}", $"villages {string.Join(' ', covered)}");

    static long[] Many(Random random) => [.. Enumerable.Range(0, SupplyTypes).Select(_ => random.NextInt64(5, 900))];

    static double Degrees(Random random, double from) => Grid.Quantise(from + random.NextDouble() * 0.2);

    static Coordinate Place(Random random) => new(Degrees(random, 117.4), Degrees(random, 34.8));

    static PipeRow Pipe(Random random)
    {
        var (at, vertices) = (Place(random), new List<Coordinate>());
        for (var i = random.Next(2, 7); i > 0; i--)
        {
            vertices.Add(at);
            at = new(Grid.Quantise(at.X + (random.NextDouble() - 0.5) * 0.02), Grid.Quantise(at.Y + (random.NextDouble() - 0.5) * 0.02));
        }
        return new(Factory.CreateLineString([.. vertices]), [.. vertices.Zip(vertices.Skip(1), (a, b) => (int)GeodesicLength.PieceMillimetres(a, b))], (byte)random.Next(3));
    }

    static IEnumerable<VillageRow> Mosaic(Random random)
    {
        const int side = 8;
        Coordinate[,] corners = new Coordinate[side + 1, side + 1];
        for (var i = 0; i <= side; i++)
            for (var j = 0; j <= side; j++)
                corners[i, j] = Grid.Quantise(new Coordinate(117.4 + (i + random.NextDouble() * 0.6 - 0.3) * 0.2 / side, 34.8 + (j + random.NextDouble() * 0.6 - 0.3) * 0.2 / side));
        for (var i = 0; i < side; i++)
        {
            for (var j = 0; j < side; j++)
            {
                var boundary = Factory.CreatePolygon([corners[i, j], corners[i + 1, j], corners[i + 1, j + 1], corners[i, j + 1], corners[i, j]]);
                if (random.Next(2) == 0) boundary = (Polygon)boundary.Reverse(); // rings are stored as they were drawn
                yield return new(i * side + j, $"3704061{i}{j}000", $"3704061{i}0000", Factory.CreateMultiPolygon([boundary]), Factory.CreatePoint(Grid.Quantise(boundary.InteriorPoint.Coordinate)));
            }
        }
    }

    CoverageIndex Indexed()
    {
        var villages = VillageLayer.Of(Villages);
        return new()
        {
            Households = HouseholdLayer.Of(Columns(Households), SupplyTypes), Villages = villages, Published = PublishedCounts.Of(Published),
            Projects = ProjectLayer.Of([.. Sites.Select(site => new SiteRow(Steps(site.At.X), Steps(site.At.Y), site.Project))], Funds, 4),
            Facilities = PointLayer.Of(Columns(Facilities.Select(facility => (facility.At, facility.Kind, 1, 0))), 5), Pipes = PipeLayer.Of(Pipes, villages, 3),
        };
    }
}
