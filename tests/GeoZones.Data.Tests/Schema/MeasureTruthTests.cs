namespace GeoZones.Data.Tests.Schema;

/// <summary>Stored lengths and areas equal what PostGIS measures on the same geometry.</summary>
public sealed class MeasureTruthTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Fact]
    public async Task Every_piece_of_every_pipe_is_the_geodesic_of_PostGIS_to_the_millimetre() =>
        (await Sql.AskAsync<long>(database.ConnectionString, """
            SELECT count(*) FROM water_pipes p, generate_series(1, ST_NPoints(route) - 1) i
            WHERE abs(piece_millimetres[i] - 1000 * ST_Distance(ST_PointN(route, i)::geography, ST_PointN(route, i + 1)::geography)) > 0.501
            """)).ShouldBe(0);

    [Theory]
    [InlineData("villages")]
    [InlineData("zones")]
    [InlineData("constraint_areas")]
    [InlineData("divisions")]
    public async Task Every_area_is_that_of_PostGIS_within_a_millionth(string table) =>
        (await Sql.AskAsync<long>(database.ConnectionString, $"""
            SELECT count(*) FROM {table} WHERE boundary IS NOT NULL
              AND abs(area_square_metres / ST_Area(ST_Segmentize(boundary, CASE WHEN '{table}' = 'divisions' THEN 0.005 ELSE 0.0005 END)::geography) - 1) > 1e-6
            """)).ShouldBe(0);
}
