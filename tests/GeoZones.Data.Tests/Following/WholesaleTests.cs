namespace GeoZones.Data.Tests.Following;

/// <summary>Writes that are not written down row by row.</summary>
public sealed class WholesaleTests(FollowedTown town) : IClassFixture<FollowedTown>
{
    [Fact]
    public async Task More_households_at_once_than_are_written_down_are_followed_and_so_is_an_emptied_table()
    {
        await using var running = await town.FollowAsync();
        await town.RunAsync("""
            INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
            SELECT code, township_code, county_code, 'Family', 3, 'Well', 'None', seat FROM (SELECT * FROM villages LIMIT 1) AS v, generate_series(1, 50001)
            """);
        (await town.ShouldBeTrueAsync(running.Follower)).Index.Households.Count.ShouldBeGreaterThan(50_001);
        await town.RunAsync("TRUNCATE households");
        (await town.ShouldBeTrueAsync(running.Follower)).Index.Households.Count.ShouldBe(0);
    }
}
