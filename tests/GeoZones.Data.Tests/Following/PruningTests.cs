using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Following;

/// <summary>Changes are forgotten, their number is not.</summary>
public sealed class PruningTests(FollowedTown town) : IClassFixture<FollowedTown>
{
    const string Versions = "SELECT data_version('zones') || ' ' || data_version('households', 'villages', 'zones')";

    [Fact]
    public async Task The_data_version_is_the_same_before_and_after()
    {
        await town.RunAsync("UPDATE zones SET brand = brand; UPDATE households SET persons = persons % 9 + 1 WHERE id = 1");
        var before = await AskAsync<string>(Versions);
        (await AskAsync<long>("SELECT forget_changes('18446744073709551615', 0, 'infinity')")).ShouldBeGreaterThan(0);
        (await AskAsync<string>("SELECT count(*) || ' ' || (SELECT count(*) FROM household_changes) FROM changes")).ShouldBe("0 0");
        (await AskAsync<string>(Versions)).ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_is_forgotten_that_was_not_over_at_the_pruning_before()
    {
        await town.RunAsync("UPDATE zones SET brand = brand");
        (await AskAsync<long>("UPDATE changes_origin SET at = at - interval '2 minutes'; SELECT prune_changes()")).ShouldBe(0);
        (await AskAsync<long>("SELECT prune_changes()")).ShouldBe(0, "a minute has not passed");
        (await AskAsync<long>("SELECT count(*) FROM changes")).ShouldBeGreaterThan(0);
    }

    /// <summary>A dump brings the changes of its own server along, whose transactions may be those that are still to come here.</summary>
    [Fact]
    public async Task After_a_restore_the_changes_that_came_along_are_not_followed()
    {
        await town.RunAsync("UPDATE changes_origin SET origin = 'elsewhere'; INSERT INTO changes (xid, table_name) VALUES ('90000000', 'households'); INSERT INTO household_changes (xid) VALUES ('90000000')");
        var before = await AskAsync<string>(Versions);
        await using var running = await town.FollowAsync();
        (await AskAsync<string>(Versions)).ShouldBe(before);
        (await AskAsync<long>("SELECT count(*) FROM changes WHERE xid >= pg_current_xact_id()")).ShouldBe(0);
        await town.ShouldBeTrueAsync(running.Follower);
    }

    Task<T> AskAsync<T>(string question) => Sql.AskAsync<T>(town.ConnectionString, question);
}
