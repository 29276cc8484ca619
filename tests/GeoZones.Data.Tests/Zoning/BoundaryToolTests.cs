using GeoZones.Data.Tests.Schema;
using Npgsql;
using static GeoZones.Data.Tests.Zoning.ZoningWorld;

namespace GeoZones.Data.Tests.Zoning;

/// <summary>Boundaries that are drawn for a planner: of villages, and on both sides of a border that moves.</summary>
public sealed class BoundaryToolTests(ZoningWorld world) : IClassFixture<ZoningWorld>
{
    const string East = "(((117.1 34.05,117.15 34.05,117.15 34.1,117.1 34.1,117.1 34.05)))";

    [Theory]
    [InlineData("three villages with hairs between them", "'370406106201','370406106202','370406106203'", "t 1 0 3 3 t []")]
    [InlineData("an open hair of a centimetre", "'370406107203','370406107204'", "t 1 0 2 2 t []")]
    [InlineData("a village around another that is left out", "'370406107201'", "t 1 1 1 1 t []")]
    [InlineData("the enclave taken in", "'370406107201','370406107202'", "t 1 0 2 2 t []")]
    [InlineData("a whole town", "'370406107000'", "t 2 0 4 4 t []")]
    [InlineData("a village twice and a code of nobody", "'370406107202','370406107202','370406109999'", "t 1 0 1 1 t 370406109999")]
    public async Task The_boundary_of_villages_is_theirs_exactly(string what, string codes, string proof)
    {
        (await Sql.AskAsync<string>(world.ConnectionString, $"SELECT concat_ws(' ', is_valid, parts, holes, villages, covered_villages, is_exact, coalesce(not_found -> 0 ->> 'Code', not_found::text)) FROM zone_from_villages(ARRAY[{codes}])")).ShouldBe(proof, what);
        // The hairs are a centimetre wide and some kilometres long.
        Math.Abs(await Sql.AskAsync<double>(world.ConnectionString, $"SELECT difference_square_metres FROM zone_from_villages(ARRAY[{codes}])")).ShouldBeLessThan(50, what);
    }

    [Theory]
    [InlineData("the whole border", "117.1 34.05,117.11 34.07,117.1 34.1")]
    [InlineData("ends near it", "117.1001 34.0501,117.11 34.07,117.0999 34.1001")]
    [InlineData("from the outline to the outline", "117.12 34.05,117.11 34.07,117.13 34.1")]
    [InlineData("a bulge in the middle", "117.1 34.06,117.12 34.07,117.1 34.09")]
    [InlineData("from the outline to the middle", "117.12 34.05,117.12 34.07,117.1 34.08")]
    [InlineData("a line that crosses the old one", "117.1 34.05,117.09 34.06,117.11 34.08,117.1 34.1")]
    public async Task Both_zones_follow_the_line_and_the_union_stays(string what, string line)
    {
        await WithEastAsync(async () =>
        {
            var rows = $"move_shared_border(1, 2, 'SRID=4490;LINESTRING({line})', true)";
            (await Sql.AskAsync<string>(world.ConnectionString, $"SELECT string_agg(zone_id || ' ' || etag || ' ' || (area_moved_square_metres > 1000) || ' ' || (geometry_fault(boundary) IS NULL) || ' ' || union_moved_square_metres, '; ') FROM {rows}"))
                .ShouldMatch("""^1 W/"\d+" true true 0; 2 W/"\d+" true true 0$""", what);
            (await Sql.AskAsync<bool>(world.ConnectionString, $"""
                SELECT ST_Equals(ST_Union(n.boundary), ST_Union(o.boundary)) AND ST_Area(ST_Intersection((array_agg(n.boundary))[1], (array_agg(n.boundary))[2])) = 0
                FROM {rows} AS n JOIN zones AS o ON o.id = n.zone_id
                """)).ShouldBeTrue(what);
        });
    }

    [Theory]
    [InlineData("share no border", "1, 3, 'SRID=4490;LINESTRING(117.1 34.05,117.1 34.1)', true")]
    [InlineData("two different zones", "1, 1, 'SRID=4490;LINESTRING(117.1 34.05,117.1 34.1)', true")]
    [InlineData("two different zones", "1, 999, 'SRID=4490;LINESTRING(117.1 34.05,117.1 34.1)', true")]
    [InlineData("two different zones", "1, 2, 'SRID=4490;LINESTRING(117.1 34.05,117.1 34.1)', false")]
    [InlineData("within 50 metres", "1, 2, 'SRID=4490;LINESTRING(117.1 34.06,117.11 34.08,117.11 34.09)', true")]
    [InlineData("leaves the two zones", "1, 2, 'SRID=4490;LINESTRING(117.1 34.05,117.11 34.04,117.12 34.05,117.1 34.1)', true")]
    [InlineData("crosses itself", "1, 2, 'SRID=4490;LINESTRING(117.1 34.05,117.12 34.07,117.11 34.07,117.13 34.05,117.1 34.1)', true")]
    [InlineData("exactly two", "1, 2, 'SRID=4490;LINESTRING(117.12 34.05,117.13 34.1,117.14 34.05)', true")]
    public async Task A_line_that_does_not_do_is_refused_in_words(string words, string arguments)
    {
        await WithEastAsync(async () =>
        {
            var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.ListAsync(world.ConnectionString, $"SELECT name FROM move_shared_border({arguments})"));
            (refusal.SqlState, refusal.MessageText).ShouldSatisfyAllConditions(said => said.SqlState.ShouldBe(PostgresErrorCodes.InvalidParameterValue), said => said.MessageText.ShouldContain(words));
        });
    }

    /// <summary>Zone 2 to the east of zone 1; zone 3 far away.</summary>
    async Task WithEastAsync(Func<Task> check)
    {
        await Sql.RunAsync(world.ConnectionString, $"""
            UPDATE zones SET boundary = {Multi(East)} WHERE id = 2;
            INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
            SELECT 3, '孤区', level, status, county_code, township_code, town_evidence, '', 1, {Multi(Faraway)} FROM zones WHERE id = 1 AND NOT EXISTS (SELECT FROM zones WHERE id = 3)
            """);
        await check();
    }
}
