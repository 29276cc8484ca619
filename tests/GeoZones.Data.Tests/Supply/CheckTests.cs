using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Supply;

/// <summary>What does not lie where it should is found, with how much and how far.</summary>
public sealed class CheckTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    const string Square = "ST_Multi(ST_GeomFromText('POLYGON((117 34,117.01 34,117.01 34.01,117 34.01,117 34))', 4490))";
    const string Half = "ST_Multi(ST_GeomFromText('POLYGON((117.005 34,117.015 34,117.015 34.01,117.005 34.01,117.005 34))', 4490))";
    const string Beside = "ST_Multi(ST_GeomFromText('POLYGON((117.01 34,117.02 34,117.02 34.01,117.01 34.01,117.01 34))', 4490))";

    [Theory]
    [InlineData(Half, 1)]
    [InlineData(Beside, 0)]
    public async Task Zones_that_share_more_than_a_border_overlap(string other, int overlaps)
    {
        await WithZoneAsync("重叠甲", Square, () => WithZoneAsync("重叠乙", other, async () =>
        {
            var found = await Sql.ListAsync(database.ConnectionString, "SELECT zone_name || '|' || other_zone_name || '|' || round(share_of_zone::numeric, 4) || '|' || round((overlap_square_metres / 1000)::numeric) FROM zone_overlaps() WHERE zone_name LIKE '重叠%'");
            found.ShouldBe(overlaps == 0 ? [] : ["重叠甲|重叠乙|0.5000|512"]);
        }));
    }

    [Fact]
    public async Task A_zone_on_protected_land_says_how_much_of_it()
    {
        await Sql.RunAsync(database.ConnectionString, $"INSERT INTO constraint_areas (kind, name, county_code, area_square_metres, boundary) SELECT 'EcologicalRedLine', '试验红线', min(county_code), ellipsoidal_square_metres({Half}), {Half} FROM villages");
        try
        {
            await WithZoneAsync("压占甲", Square, async () =>
                (await Sql.ListAsync(database.ConnectionString, "SELECT kind || '|' || round(share_of_zone::numeric, 4) FROM zone_conflicts() WHERE zone_name = '压占甲'")).ShouldBe(["EcologicalRedLine|0.5000"]));
        }
        finally
        {
            await Sql.RunAsync(database.ConnectionString, "DELETE FROM constraint_areas WHERE name = '试验红线'");
        }
    }

    [Fact]
    public async Task A_site_moved_to_another_village_is_misplaced_by_metres()
    {
        var site = await Sql.AskAsync<long>(database.ConnectionString, "SELECT min(id) FROM project_sites");
        var anchor = await Sql.AskAsync<string>(database.ConnectionString, $"SELECT ST_AsEWKT(anchor, 9) FROM project_sites WHERE id = {site}");
        await Sql.RunAsync(database.ConnectionString, $"UPDATE project_sites s SET anchor = (SELECT seat FROM villages v WHERE v.code <> s.village_code ORDER BY seat <-> s.anchor DESC LIMIT 1) WHERE id = {site}");
        try
        {
            (await Sql.AskAsync<double>(database.ConnectionString, $"SELECT metres_outside_village FROM misplaced_project_sites() WHERE project_site_id = {site}")).ShouldBeGreaterThan(100);
        }
        finally
        {
            await Sql.RunAsync(database.ConnectionString, $"UPDATE project_sites SET anchor = '{anchor}'::geometry WHERE id = {site}");
        }
    }

    async Task WithZoneAsync(string name, string boundary, Func<Task> check)
    {
        await Sql.RunAsync(database.ConnectionString, $"INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary, synthetic) SELECT '{name}', 'Municipal', 'Draft', county_code, township_code, 'Unknown', '', ellipsoidal_square_metres({boundary}), {boundary}, true FROM zones LIMIT 1");
        try
        {
            await check();
        }
        finally
        {
            await Sql.RunAsync(database.ConnectionString, $"DELETE FROM zone_versions WHERE zone_id IN (SELECT id FROM zones WHERE name = '{name}'); DELETE FROM zones WHERE name = '{name}'");
        }
    }
}
