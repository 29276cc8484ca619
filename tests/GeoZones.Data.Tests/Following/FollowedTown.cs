using GeoZones.Data.Following;
using GeoZones.Data.Model;
using GeoZones.Data.Postgres;
using Npgsql;

namespace GeoZones.Data.Tests.Following;

/// <summary>A town that is written, and followers of it, as the role that the service works as.</summary>
public sealed class FollowedTown() : DatabaseClone(Templates.Town)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    const string Version = "SELECT data_version('villages', 'households', 'zones', 'declared_villages', 'project_sites', 'project_funds', 'water_pipes', 'facilities')";

    string service = "";

    public NpgsqlDataSource Source { get; private set; } = null!;

    protected override async Task FillAsync()
    {
        Source = NpgsqlDataSource.Create(ConnectionString);
        service = (await WorkingRole.PrepareAsync(ConnectionString)).ConnectionString;
    }

    protected override async Task EndAsync() => await Source.DisposeAsync();

    /// <summary>A follower that runs, once it has an index.</summary>
    public async Task<RunningFollower> FollowAsync(string? directory = null)
    {
        var running = new RunningFollower(service, directory);
        (await running.Follower.NextAsync(null, default).WaitAsync(Patience)).ShouldNotBeNull();
        return running;
    }

    public async Task RunAsync(string statement)
    {
        await using var command = Source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The index at the present data version, which holds the households of the table and no other.</summary>
    public async Task<FollowedIndex> ShouldBeTrueAsync(IndexFollower follower)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var version = (long)(await new NpgsqlCommand(Version, connection).ExecuteScalarAsync())!;
        await UntilAsync(() => follower.Current?.DataVersion >= version, () => $"{follower.State}, {follower.Current?.DataVersion} and not {version}");
        var index = follower.Current!;
        index.DataVersion.ShouldBe(version);
        Households(index).ShouldBe(await HouseholdsAsync(connection));
        return index;
    }

    public static async Task UntilAsync(Func<bool> holds, Func<string> told)
    {
        for (var since = DateTime.UtcNow; !holds(); await Task.Delay(5))
            (DateTime.UtcNow - since).ShouldBeLessThan(Patience, told());
    }

    static List<string> Households(FollowedIndex index)
    {
        var (rows, columns) = (new List<string>(), index.Index.Households.ToColumns());
        for (var i = 0; i < columns.Count; i++)
            rows.Add($"{columns.X[i]} {columns.Y[i]} {columns.Weights[i]} {(SupplyType)columns.Classes[i]} {index.Index.Villages.Code(columns.Groups[i])}");
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    static async Task<List<string>> HouseholdsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT round(ST_X(location) * 1e7)::int || ' ' || round(ST_Y(location) * 1e7)::int || ' ' || persons || ' ' || supply_type || ' ' || village_code FROM households", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}

/// <summary>A follower at work until it is disposed.</summary>
public sealed class RunningFollower : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly Task running;

    public RunningFollower(string connectionString, string? directory)
    {
        Follower = new(connectionString, directory, TimeProvider.System);
        running = Follower.RunAsync(stop.Token);
    }

    public IndexFollower Follower { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
