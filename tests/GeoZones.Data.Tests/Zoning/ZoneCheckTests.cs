using GeoZones.Data.Tests.Schema;
using static GeoZones.Data.Tests.Zoning.ZoningWorld;

namespace GeoZones.Data.Tests.Zoning;

/// <summary>What is wrong with a zone is found, and the boundary that is proposed has it no more.</summary>
public sealed class ZoneCheckTests(ZoningWorld world) : IClassFixture<ZoningWorld>
{
    [Theory]
    [InlineData("Error Overlap TrimToNeighbour 邻区", "(((117.09 34.05,117.15 34.05,117.15 34.1,117.09 34.1,117.09 34.05)))")]
    [InlineData("Warning Sliver TrimToNeighbour 邻区", "(((117.09995 34.05,117.15 34.04,117.15 34.1,117.09995 34.1,117.09995 34.05)))")]
    [InlineData("Warning Gap FillGap 邻区", "(((117.1003 34.05,117.15 34.04,117.15 34.1,117.1002 34.1,117.1003 34.05)))")]
    [InlineData("Warning Sliver FillGap 邻区", "(((117.10003 34.05,117.15 34.04,117.15 34.1,117.10005 34.1,117.10003 34.05)))")]
    [InlineData("Warning Gap FillGap 邻区", "(((117.02 34.02,117.14 34.02,117.14 34.11,117.02 34.11,117.02 34.02),(117.05 34.05,117.05 34.105,117.105 34.105,117.105 34.05,117.05 34.05)))")]
    [InlineData("Warning DetachedPart DropPart ", "(((117.12 34.05,117.15 34.05,117.15 34.08,117.12 34.08,117.12 34.05)),((117.15 34.08,117.16 34.08,117.16 34.09,117.15 34.09,117.15 34.08)))")]
    [InlineData("Error OutsideCounty TrimToCounty 山亭区", "(((117.15 34.09,117.2100003 34.0900001,117.2066667 34.13,117.15 34.13,117.15 34.09)))")]
    public async Task What_is_wrong_is_found_and_gone_from_the_proposed_boundary(string finding, string area)
    {
        (await AskAsync($"zone_checks_of({Multi(area)}, null, false)")).ShouldBe([finding]);
        (await AskAsync($"(SELECT proposed_boundary FROM zone_checks_of({Multi(area)}, null, false) WHERE fix <> 'None') AS p, zone_checks_of(proposed_boundary, null, false)")).ShouldBeEmpty();
        (await Sql.AskAsync<bool>(world.ConnectionString, $"SELECT bool_and(geometry_fault(proposed_boundary) IS NULL AND area_moved_square_metres > 0 AND reason_zh ~ '[0-9]' AND reason_en ~ '[0-9]') FROM zone_checks_of({Multi(area)}, null, false) WHERE fix <> 'None'")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("on the border of the other", "(((117.1 34.05,117.15 34.05,117.15 34.1,117.1 34.1,117.1 34.05)))")]
    [InlineData("a rounded vertex within it", "(((117.0999999 34.05,117.15 34.05,117.15 34.1,117.1 34.1,117.0999999 34.05)))")]
    [InlineData("a rounded vertex beside it", "(((117.1 34.05,117.15 34.05,117.15 34.1,117.1000001 34.1,117.1 34.05)))")]
    [InlineData("corners beside the end of the shared border", "(((117.1 34.05,117.13 34.03,117.15 34.1,117.12 34.11,117.1 34.1,117.1 34.05)))")]
    [InlineData("a kilometre away", "(((117.11 34.05,117.15 34.05,117.15 34.1,117.11 34.1,117.11 34.05)))")]
    [InlineData("a bay of its own", "(((117.1 34.05,117.15 34.05,117.15 34.0748,117.12 34.0749,117.12 34.0751,117.15 34.0752,117.15 34.1,117.1 34.1,117.1 34.05)))")]
    public async Task What_is_right_has_no_finding(string how, string area) => (await AskAsync($"zone_checks_of({Multi(area)}, null, false)")).ShouldBeEmpty(how);

    [Fact]
    public async Task Protected_land_is_told_area_by_area_with_its_severity_and_nothing_is_proposed() =>
        (await AskAsync($"zone_checks_of({Multi("(((117.16 34.04,117.18 34.04,117.18 34.09,117.16 34.09,117.16 34.04)))")}, null, false)"))
            .ShouldBe(["Error ConstraintConflict None 红线甲", "Warning ConstraintConflict None 水源乙"]);

    [Fact]
    public async Task A_ragged_zone_is_snapped_to_the_villages_that_lie_in_it_mostly()
    {
        // A village whose edge was drawn with eleven deep notches.
        var comb = string.Join(',', Enumerable.Range(0, 11).SelectMany(i => new[] { (i * 2, 34.18), (i * 2 + 1, 34.18), (i * 2 + 1, 34.13), (i * 2 + 2, 34.13) })
            .Select(at => FormattableString.Invariant($"{117.12 + at.Item1 * 0.0025:F4} {at.Item2}")));
        var area = Multi($"((({comb},117.175 34.18,117.18 34.18,117.18 34.12,117.12 34.12,117.12 34.18)))");
        (await AskAsync($"zone_checks_of({area}, null, false)")).ShouldBe(["Warning Compactness SnapToVillages "]);
        (await Sql.AskAsync<bool>(world.ConnectionString, $"SELECT compactness_of(proposed_boundary) > least_compactness() FROM zone_checks_of({area}, null, false) WHERE kind = 'Compactness'")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_is_compared_for_those_who_see_drafts_a_retired_zone_for_nobody_and_a_replaced_one_not_at_all()
    {
        const string Over = "(((117.005 34.01,117.02 34.01,117.02 34.02,117.005 34.02,117.005 34.01)))";
        (await AskAsync($"zone_checks_of({Multi(Over)}, null, true)")).ShouldBe(["Error Overlap TrimToNeighbour 远区"]);
        (await AskAsync($"zone_checks_of({Multi(Over)}, null, false)")).ShouldBeEmpty();
        (await AskAsync($"zone_checks_of({Multi(Over)}, 2, true)")).ShouldBeEmpty();
        (await Sql.AskAsync<long>(world.ConnectionString, "SELECT count(*) FROM zone_checks(2, false)")).ShouldBe(0);
        (await Sql.ListAsync(world.ConnectionString, "SELECT kind FROM zone_checks(2, true)")).ShouldBe(["Compactness"]);
        await Sql.RunAsync(world.ConnectionString, "UPDATE zones SET status = 'Retired' WHERE id = 2");
        (await AskAsync($"zone_checks_of({Multi(Over)}, null, true)")).ShouldBeEmpty();
        await Sql.RunAsync(world.ConnectionString, "UPDATE zones SET status = 'Draft' WHERE id = 2");
    }

    [Theory]
    [InlineData(-30, "Overlap")]
    [InlineData(-5, "Sliver")]
    [InlineData(0.3, "Sliver")]
    [InlineData(5, "Sliver")]
    [InlineData(30, "Gap")]
    public async Task However_two_zones_are_cut_apart_each_finding_is_gone_from_its_proposal(double metres, string kind)
    {
        foreach (var pair in (await Sql.ListAsync(world.ConnectionString, Halves(metres))).Select(row => row.Split(' ')))
        {
            await Sql.RunAsync(world.ConnectionString, $"UPDATE zones SET boundary = '{pair[0]}' WHERE id = 2");
            (await AskAsync($"zone_checks_of('{pair[1]}', null, true)", $"kind = '{kind}'")).ShouldHaveSingleItem();
            (await AskAsync($"(SELECT proposed_boundary FROM zone_checks_of('{pair[1]}', null, true) WHERE kind = '{kind}') AS p, zone_checks_of(proposed_boundary, null, true)", $"kind = '{kind}'")).ShouldBeEmpty();
        }
        await Sql.RunAsync(world.ConnectionString, $"UPDATE zones SET boundary = {Multi(Faraway)} WHERE id = 2");
    }

    /// <summary>Four wiggly zones, each in two along a slanted line, the eastern half moved by so many metres.</summary>
    static string Halves(double metres) => FormattableString.Invariant($"""
        WITH blob AS (
          SELECT 117.288 + k * 0.006 AS x, ST_MakePolygon(ST_AddPoint(line, ST_StartPoint(line))) AS shape FROM generate_series(1, 4) AS k, LATERAL (
            SELECT ST_SetSRID(ST_MakeLine(ST_MakePoint(117.3 + r * cos(i * pi() / 60), 34.1 + r * sin(i * pi() / 60)) ORDER BY i), 4490)
            FROM generate_series(0, 119) AS i, LATERAL (SELECT 0.05 + 0.004 * sin(i * i * k)) AS of(r)) AS l(line)
        ), half AS (
          SELECT shape, ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[ST_MakePoint(117.1, 34), ST_MakePoint(x, 34), ST_MakePoint(x + 0.007, 34.1), ST_MakePoint(x - 0.004, 34.2),
            ST_MakePoint(117.1, 34.2), ST_MakePoint(117.1, 34)])), 4490) AS west FROM blob)
        SELECT encode(ST_AsEWKB(storable_boundary(ST_Intersection(shape, west))), 'hex') || ' ' ||
          encode(ST_AsEWKB(storable_boundary(ST_Difference(shape, ST_Translate(west, {metres} / 92000.0, 0)))), 'hex') FROM half
        """);

    /// <summary>Severity, kind, fix and name of each finding, the compactness left out where it is no fault.</summary>
    Task<IReadOnlyList<string>> AskAsync(string from, string where = "true") =>
        Sql.ListAsync(world.ConnectionString, $"SELECT severity || ' ' || kind || ' ' || fix || ' ' || coalesce(other_name, '') FROM {from} WHERE severity <> 'Note' AND {where} ORDER BY number");
}
