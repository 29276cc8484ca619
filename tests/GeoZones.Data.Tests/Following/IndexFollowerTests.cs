using GeoZones.Data.Following;

namespace GeoZones.Data.Tests.Following;

/// <summary>The index in memory is the database at one snapshot, whatever is written meanwhile.</summary>
public sealed class IndexFollowerTests(FollowedTown town) : IClassFixture<FollowedTown>
{
    const string Forget = "SELECT forget_changes(pg_snapshot_xmin(pg_current_snapshot()), 0, 'infinity')";

    [Fact]
    public async Task Sixteen_writers_a_long_transaction_and_pruning_lose_nothing()
    {
        await using var running = await town.FollowAsync();
        using var gate = new Gate();
        var old = new Writer(town.Source, Writer.Writers, gate);
        await using var connection = await town.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await old.RunAsync(connection, old.Statement());
        var writing = Task.WhenAll(Enumerable.Range(0, Writer.Writers).Select(number => new Writer(town.Source, number, gate).WriteAsync(12)));
        for (var round = 0; !writing.IsCompleted; round++)
        {
            await Task.Delay(150);
            using (await gate.CloseAsync())
                await town.ShouldBeTrueAsync(running.Follower);
            await old.RunAsync(connection, round % 2 == 0 ? old.Statement() : "SELECT 1");
            if (round == 1)
                await town.RunAsync(Forget);
        }
        await writing;
        await transaction.CommitAsync();
        await town.ShouldBeTrueAsync(running.Follower);
        running.Follower.State.Phase.ShouldBe(FollowerPhase.Following);
    }

    [Fact]
    public async Task What_is_not_in_the_index_moves_its_data_version_alone()
    {
        await using var running = await town.FollowAsync();
        var before = await town.ShouldBeTrueAsync(running.Follower);
        await town.RunAsync("UPDATE zones SET brand = brand; UPDATE households SET delivery = 'Unknown' WHERE id % 100 = 0");
        var after = await town.ShouldBeTrueAsync(running.Follower);
        after.DataVersion.ShouldBe(before.DataVersion + 2);
        after.Index.Households.ShouldBeSameAs(before.Index.Households);
        after.Index.Projects.ShouldBeSameAs(before.Index.Projects);
    }

    [Theory]
    [InlineData("UPDATE villages SET seat = seat", "Published, Villages, Pipes")]
    [InlineData("UPDATE project_funds SET budget_yuan = budget_yuan + 1", "Projects")]
    [InlineData("DELETE FROM project_sites", "Projects")]
    [InlineData("DELETE FROM facilities", "Facilities")]
    [InlineData("UPDATE water_pipes SET status = 'OutOfUse'", "Pipes")]
    [InlineData("UPDATE households SET persons = persons % 9 + 1 WHERE id % 2 = 0", "Households, Published")]
    public async Task A_layer_is_read_again_when_its_table_is_written_and_no_other(string statement, string layers)
    {
        await using var running = await town.FollowAsync();
        var before = (await town.ShouldBeTrueAsync(running.Follower)).Index;
        await town.RunAsync(statement);
        var after = (await town.ShouldBeTrueAsync(running.Follower)).Index;
        var changed = typeof(Spatial.Coverage.Indexed.CoverageIndex).GetProperties().Where(p => p.PropertyType.IsClass && !ReferenceEquals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name);
        changed.Order().ShouldBe(layers.Split(", ").Order());
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_found_again()
    {
        await using var running = await town.FollowAsync();
        var before = running.Follower.Current;
        var next = running.Follower.NextAsync(before, default);
        await town.RunAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'GeoZones index' AND datname = current_database()");
        (await next.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeNull();
        (running.Follower.State.Phase, await running.Follower.WaitForAsync(0, TimeSpan.FromMinutes(1))).ShouldBe((FollowerPhase.Broken, false));
        running.Follower.State.Reason.ShouldNotBeNullOrEmpty();
        await town.ShouldBeTrueAsync(running.Follower);
    }

    [Fact]
    public async Task A_wait_ends_with_the_version_or_with_its_patience()
    {
        await using var running = await town.FollowAsync();
        var index = await town.ShouldBeTrueAsync(running.Follower);
        (await running.Follower.WaitForAsync(index.DataVersion, TimeSpan.Zero)).ShouldBeTrue();
        (await running.Follower.WaitForAsync(index.DataVersion + 1, TimeSpan.FromMilliseconds(20))).ShouldBeFalse();
        var waiting = running.Follower.WaitForAsync(index.DataVersion + 1, TimeSpan.FromSeconds(20));
        await town.RunAsync("UPDATE zones SET brand = brand");
        (await waiting).ShouldBeTrue();
    }
}
