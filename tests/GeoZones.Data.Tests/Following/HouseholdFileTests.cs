using GeoZones.Data.Following;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Tests.Following;

/// <summary>The households on disk make a start quicker, and are not believed where there is any doubt.</summary>
public sealed class HouseholdFileTests(FollowedTown town) : IClassFixture<FollowedTown>, IDisposable
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("geozones-index-");

    string Path => System.IO.Path.Combine(directory.FullName, "households.index");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task The_next_start_reads_the_file_and_what_happened_since()
    {
        await SaveAsync();
        (new FileInfo(Path).UnixFileMode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBe(UnixFileMode.None);
        await town.RunAsync("UPDATE households SET persons = persons % 9 + 1 WHERE id % 3 = 0; DELETE FROM households WHERE id % 50 = 0");
        await using var running = await town.FollowAsync(directory.FullName);
        (running.Follower.State.IsFromFile, running.Follower.State.FileFault).ShouldBe((true, null));
        await town.ShouldBeTrueAsync(running.Follower);
        await town.RunAsync("UPDATE households SET supply_type = 'Spring', delivery = 'None' WHERE id % 7 = 0");
        await town.ShouldBeTrueAsync(running.Follower);
    }

    [Fact]
    public async Task A_damaged_file_is_not_read()
    {
        await SaveAsync();
        var bytes = await File.ReadAllBytesAsync(Path);
        bytes[^1000] ^= 1;
        await File.WriteAllBytesAsync(Path, bytes);
        await ShouldRefuseAsync("damaged");
        await File.WriteAllBytesAsync(Path, bytes[..40]);
        await ShouldRefuseAsync("not of this format");
    }

    [Fact]
    public async Task A_file_of_another_database_is_not_read()
    {
        await ChangeAsync(file => file with { Origin = file.Origin + "1" });
        await ShouldRefuseAsync("another database");
        await ChangeAsync(file => file with { Snapshot = "900000000:900000000:" });
        await ShouldRefuseAsync("another past");
    }

    [Fact]
    public async Task A_file_from_before_the_changes_that_are_kept_is_not_read()
    {
        await SaveAsync();
        await town.RunAsync("UPDATE households SET persons = persons % 9 + 1 WHERE id % 3 = 0");
        await town.RunAsync("SELECT forget_changes('18446744073709551615', 0, 'infinity')");
        await ShouldRefuseAsync("forgotten");
    }

    [Fact]
    public async Task A_file_whose_households_are_not_those_that_the_villages_count_is_not_read()
    {
        await ChangeAsync(file => file with { Households = AllButOne(file.Households) });
        await ShouldRefuseAsync("in 1 villages");
    }

    async Task SaveAsync()
    {
        File.Delete(Path);
        await using var running = await town.FollowAsync(directory.FullName);
        await FollowedTown.UntilAsync(() => File.Exists(Path), () => $"{running.Follower.State}");
    }

    async Task ChangeAsync(Func<HouseholdSnapshot, HouseholdSnapshot> change)
    {
        await SaveAsync();
        var file = new HouseholdFile(directory.FullName);
        file.Write(change(file.Read()!));
    }

    async Task ShouldRefuseAsync(string reason)
    {
        await using var running = await town.FollowAsync(directory.FullName);
        running.Follower.State.IsFromFile.ShouldBeFalse();
        running.Follower.State.FileFault.ShouldNotBeNull().ShouldContain(reason);
        await town.ShouldBeTrueAsync(running.Follower);
    }

    static PointColumns AllButOne(PointColumns households)
    {
        var fewer = new PointColumns();
        for (var i = 1; i < households.Count; i++)
            fewer.Add(households.X[i], households.Y[i], households.Classes[i], households.Weights[i], households.Groups[i]);
        return fewer;
    }
}
