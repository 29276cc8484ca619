using System.Globalization;
using GeoZones.Data.Tests.NetTopologySuite;
using GeoZones.Data.Tests.Schema;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>The totals of an area: SQL against the definitions in C#, one test for each row of the table in docs/coverage.md.</summary>
public sealed class CoverageTotalsTests(CoverageWorld world) : IClassFixture<CoverageWorld>
{
    const string Hole = "POLYGON((117 34,117.5 34,117.5 34.25,117 34.25,117 34),(117.0625 34.125,117.1875 34.1,117.3125 34.125,117.1875 34.15,117.0625 34.125))";
    const string Parts = "MULTIPOLYGON(((117 34,117.125 34,117.125 34.1,117 34.1,117 34)),((117.3 34.1,117.45 34.1,117.45 34.2,117.3 34.2,117.3 34.1)))";
    const string Corner = "POLYGON((116.9 33.9,117 34,116.9 34,116.9 33.9))";
    const string Far = "POLYGON((100 30,101 30,101 31,100 30))";

    public static TheoryData<string> Areas() => [CoverageWorld.West, CoverageWorld.Middle, CoverageWorld.East, Hole, Parts, Corner, Far];

    Task<string> AskAsync(string area, string columns) =>
        Sql.AskAsync<string>(world.ConnectionString, $"SELECT concat_ws(' ', {columns}) FROM coverage('SRID=4490;{area}', 'overlaps')");

    Task<string> AskZoneAsync(string rule, string columns) =>
        Sql.AskAsync<string>(world.ConnectionString, $"SELECT concat_ws(' ', {columns}) FROM zone_coverage(1, '{rule}') AS t");

    static List<CoverageWorld.Household> Inside(string area) =>
        [.. CoverageWorld.Households.Where(household => PointInArea.Covers(CoverageWorld.Area(area), CoverageWorld.Point(household.Location)))];

    static string Pair(IEnumerable<CoverageWorld.Household> households) => $"{households.Count()} {households.Sum(household => household.Persons)}";

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Households_and_persons_are_those_whose_location_the_area_covers(string area) =>
        (await AskAsync(area, "households, persons")).ShouldBe(Pair(Inside(area)));

    [Fact]
    public async Task A_household_on_a_vertex_or_an_edge_is_covered_also_of_a_hole_and_one_within_a_hole_is_not()
    {
        (await AskAsync(Corner, "households, persons")).ShouldBe("1 3");
        (await AskAsync(Hole, "households, persons")).ShouldBe("6 621");
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Every_supply_type_is_counted_apart_and_unknown_is_neither_centralized_nor_unserved(string area)
    {
        var inside = Inside(area);
        string Of(params string[] types) => Pair(inside.Where(household => types.Contains(household.Supply)));
        (await AskAsync(area, "centralized_households, centralized_persons")).ShouldBe(Of("UrbanRural", "MultiVillage", "SingleVillage"));
        (await AskAsync(area, "unserved_households, unserved_persons")).ShouldBe(Of("Well", "Cistern", "Spring", "Hauled", "NoFacility"));
        (await AskAsync(area, "unknown_households, unknown_persons")).ShouldBe(Of("Unknown"));
        foreach (var (type, column) in new[] { ("UrbanRural", "urban_rural"), ("MultiVillage", "multi_village"), ("SingleVillage", "single_village"), ("Well", "well"), ("Cistern", "cistern"), ("Spring", "spring"), ("Hauled", "hauled"), ("NoFacility", "no_facility") })
            (await AskAsync(area, $"{column}_households, {column}_persons")).ShouldBe(Of(type));
    }

    [Theory]
    [InlineData(CoverageWorld.West, "overlaps 1 1")]
    [InlineData(Parts, "overlaps 2 1")]
    [InlineData("POLYGON((117 34,117.75 34,117.75 34.25,117 34.25,117 34))", "overlaps 3 2")]
    [InlineData(Far, "overlaps 0 0")]
    public async Task Villages_are_counted_by_the_rule_and_townships_are_theirs(string area, string counted) =>
        (await AskAsync(area, "rule, villages, townships")).ShouldBe(counted);

    [Fact]
    public async Task The_rule_decides_the_villages_and_nothing_else()
    {
        (await AskZoneAsync("overlaps", "villages, households, project_sites")).ShouldBe("2 4 1");
        (await AskZoneAsync("majorityOfHouseholds", "villages, households, project_sites")).ShouldBe("1 4 1");
    }

    [Theory]
    [InlineData(CoverageWorld.West, "1 1 150.10 90.00 10.00 1 1")]
    [InlineData(CoverageWorld.Middle, "2 2 157.17 97.07 17.07 1 1")]
    [InlineData("POLYGON((117 34,117.5 34,117.5 34.25,117 34.25,117 34))", "3 2 157.17 97.07 17.07 1 1")]
    [InlineData("POLYGON((117.4 34.1,117.5 34.1,117.5 34.2,117.4 34.1))", "1 1 7.07 7.07 7.07 0 0")]
    [InlineData(Far, "0 0 0.00 0.00 0.00 0 0")]
    public async Task A_project_counts_once_with_all_its_funds_however_many_of_its_sites_are_covered(string area, string counted) =>
        (await AskAsync(area, "project_sites, projects, budget_yuan, allotted_yuan, paid_yuan, unknown_allotted_funds, unknown_paid_funds")).ShouldBe(counted);

    [Fact]
    public async Task Funds_are_told_by_source_and_an_unknown_payment_stays_unknown() =>
        (await Sql.ListAsync(world.ConnectionString, $"""
            SELECT concat_ws(' ', f.source, f.budget_yuan, f.allotted_yuan, f.paid_yuan, f.unknown_allotted_funds, f.unknown_paid_funds)
            FROM coverage('SRID=4490;{CoverageWorld.Middle}', 'seat'), jsonb_to_recordset(funds)
              AS f(source text, budget_yuan numeric, allotted_yuan numeric, paid_yuan numeric, unknown_allotted_funds int, unknown_paid_funds int)
            """)).ShouldBe(["CentralLinkage 107.17 97.07 7.07 0 1", "Social 50.00 0.00 10.00 1 0"]);

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Pipes_in_service_count_by_their_inside_share(string area)
    {
        long Of(params string[] roles) => CoverageWorld.Pipes.Where(pipe => pipe.Status == "InService" && roles.Contains(pipe.Role))
            .Sum(pipe => InsideLength.Millimetres(CoverageWorld.Area(area), pipe.Line, pipe.Pieces));
        string Metres(long millimetres) => (millimetres / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
        (await AskAsync(area, "pipe_metres, main_pipe_metres, branch_pipe_metres"))
            .ShouldBe($"{Metres(Of("Main", "Branch", "Unknown"))} {Metres(Of("Main"))} {Metres(Of("Branch"))}");
    }

    [Fact]
    public async Task A_pipe_that_an_area_halves_counts_half_and_one_along_its_edge_whole()
    {
        var main = CoverageWorld.Pipes[0];
        (await AskAsync(CoverageWorld.West, "(main_pipe_metres * 1000)::bigint")).ShouldBe($"{main.Pieces[0] / 2}");
        (await AskAsync("POLYGON((117.1 34.1,117.4 34.1,117.4 34.15,117.1 34.1))", "(main_pipe_metres * 1000)::bigint")).ShouldBe($"{main.Pieces[0] + (main.Pieces[1] + 1) / 2}");
    }

    [Theory]
    [InlineData(CoverageWorld.West, "[{\"kind\": \"Clinic\", \"count\": 1}]")]
    [InlineData(Parts, "[{\"kind\": \"Clinic\", \"count\": 2}, {\"kind\": \"School\", \"count\": 1}]")]
    [InlineData(Far, "[]")]
    public async Task Facilities_are_counted_by_kind_where_their_anchor_is_covered(string area, string counted) =>
        (await AskAsync(area, "facilities")).ShouldBe(counted);

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task An_area_is_ellipsoidal_as_every_stored_area(string area)
    {
        var squareMetres = double.Parse(await AskAsync(area, "area_square_metres"), CultureInfo.InvariantCulture);
        squareMetres.ShouldBe(Area.SquareMetres(CoverageWorld.Area(area)), squareMetres * 1e-12);
        double.Parse(await AskAsync(area, "area_mu"), CultureInfo.InvariantCulture).ShouldBe(Area.Mu(squareMetres), squareMetres * 1e-12);
    }

    [Fact]
    public async Task A_line_beside_a_polygon_adds_nothing_to_its_area() =>
        (await Sql.AskAsync<bool>(world.ConnectionString, $"SELECT ellipsoidal_square_metres(ST_Collect(ARRAY[a, 'SRID=4490;LINESTRING(117 34,118 35)'])) = ellipsoidal_square_metres(a) FROM (SELECT 'SRID=4490;{CoverageWorld.West}'::geometry) AS one(a)")).ShouldBeTrue();

    [Fact]
    public async Task Declared_counts_what_names_a_declared_village_and_pipes_within_those_villages()
    {
        (await AskZoneAsync("declared", "rule, villages, townships, households, persons, project_sites, projects")).ShouldBe("declared 2 2 3 612 2 2");
        (await AskZoneAsync("declared", "facilities")).ShouldBe("[{\"kind\": \"Clinic\", \"count\": 1}, {\"kind\": \"School\", \"count\": 1}]");
        (await AskZoneAsync("declared", "main_pipe_metres")).ShouldBe(await AskAsync(CoverageWorld.Middle, "main_pipe_metres"));
        double.Parse(await AskZoneAsync("declared", "area_square_metres"), CultureInfo.InvariantCulture)
            .ShouldBe(Area.SquareMetres(Wkt.Read(CoverageWorld.Middle)) + Area.SquareMetres(Wkt.Read(CoverageWorld.East)), 1e-3);
    }

    [Fact]
    public async Task A_stored_zone_has_the_totals_of_its_boundary_and_a_missing_one_has_no_row()
    {
        (await AskZoneAsync("seat", "t::text")).ShouldBe(await Sql.AskAsync<string>(world.ConnectionString, "SELECT t::text FROM zones, coverage(boundary, 'seat') t"));
        (await Sql.ListAsync(world.ConnectionString, "SELECT rule FROM zone_coverage(2, 'seat')")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_totals_carry_the_data_version_they_were_counted_on()
    {
        var before = long.Parse(await AskAsync(Far, "data_version"), CultureInfo.InvariantCulture);
        await Sql.RunAsync(world.ConnectionString, "UPDATE facilities SET built_year = 2020 WHERE kind = 'School'");
        (await AskAsync(Far, "data_version")).ShouldBe($"{before + 1}");
    }
}
