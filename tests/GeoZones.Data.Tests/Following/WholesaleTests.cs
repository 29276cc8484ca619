namespace GeoZones.Data.Tests.Following;

/// <summary>Writes of very many households.</summary>
public sealed class WholesaleTests(FollowedTown town) : IClassFixture<FollowedTown>
{
    [Fact]
    public async Task Fifty_thousand_are_followed_one_by_one_then_made_one_piece_and_more_are_read_again_with_the_table()
    {
        await using var running = await town.FollowAsync();
        await InsertAsync(50_000);
        await town.ShouldBeTrueAsync(running.Follower);
        running.Follower.State.Pending.ShouldBe(50_000);
        await InsertAsync(1);
        await FollowedTown.UntilAsync(() => running.Follower.State.Pending == 0, () => $"{running.Follower.State}");
        await town.ShouldBeTrueAsync(running.Follower);
        await InsertAsync(50_001);
        await town.ShouldBeTrueAsync(running.Follower);
        running.Follower.State.Pending.ShouldBe(0);
        await town.RunAsync("TRUNCATE households");
        (await town.ShouldBeTrueAsync(running.Follower)).Index.Households.Count.ShouldBe(0);
    }

    Task InsertAsync(int households) => town.RunAsync($"""
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        SELECT code, township_code, county_code, 'Family', 3, 'Well', 'None', seat FROM (SELECT * FROM villages LIMIT 1) AS v, generate_series(1, {households})
        """);
}
