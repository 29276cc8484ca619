using System.Diagnostics;
using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme;
using GeoZones.Data.Demonstration.Waterworks;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>Fills a migrated, empty database with the demonstration data, in one transaction: all of it or nothing.</summary>
public sealed class DemonstrationLoader
{
    readonly NpgsqlConnection connection;
    readonly IModel model;
    readonly IProgress<string> progress;

    /// <summary>Tables of a million rows: filled without indexes, references and triggers, which come back at the end.</summary>
    static readonly string[] BulkTables = ["households", "water_nodes", "water_pipes"];

    DemonstrationLoader(NpgsqlConnection connection, IModel model, IProgress<string> progress) =>
        (this.connection, this.model, this.progress) = (connection, model, progress);

    /// <summary>Loads unless the database holds a load already.</summary>
    /// <returns>The scale that the database holds now; it may be another one than asked for.</returns>
    public static async Task<DemonstrationScale> EnsureAsync(string connectionString, DemonstrationScale scale, IProgress<string> progress)
    {
        await using var source = new NpgsqlDataSourceBuilder(connectionString).UseNetTopologySuite().Build();
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(CopySql.LoadedScale, connection);
        if (await command.ExecuteScalarAsync() is string loaded)
            return Enum.Parse<DemonstrationScale>(loaded);
        await using var context = new GeoZonesContext(GeoZonesContext.For(connectionString));
        await new DemonstrationLoader(connection, context.GetService<IDesignTimeModel>().Model, progress).LoadAsync(scale);
        return scale;
    }

    async Task LoadAsync(DemonstrationScale scale)
    {
        var clock = Stopwatch.StartNew();
        var land = LandGenerator.Generate(scale, progress);
        var water = WaterGenerator.Generate(land);
        var programme = ProgrammeGenerator.Generate(land);
        progress.Report($"generated in {clock.Elapsed.TotalSeconds:0.0} s");

        var rows = 0L;
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await CopySql.ExecuteAsync(connection, CopySql.Settings);
            rows = await FillAsync(land, water, programme);
            await RecordAsync(scale, rows, clock.Elapsed);
            await transaction.CommitAsync();
        }
        await CopySql.ExecuteAsync(connection, CopySql.Vacuum);
        progress.Report($"{rows:N0} rows in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    async Task<long> FillAsync(Land land, Water water, ProgrammeRows programme)
    {
        var restore = new List<string>();
        foreach (var table in BulkTables)
            restore.AddRange(await CopySql.StripAsync(connection, table));
        var rows = await PlacesAsync(land, water) + await WaterAsync(land, water) + await ProgrammeAsync(programme);
        await TimedAsync("indexes", async () =>
        {
            foreach (var statement in restore.OrderBy(Order))
                await CopySql.ExecuteAsync(connection, statement);
            return restore.Count;
        });
        await TimedAsync("village_totals", async () =>
        {
            await CopySql.ExecuteAsync(connection, CopySql.ResetTotals);
            return land.Villages.Count;
        });
        await CopySql.ExecuteAsync(connection, CopySql.AdvanceIdentities);
        return rows;
    }

    async Task<long> PlacesAsync(Land land, Water water) =>
        await CopyAsync(LandRows.Divisions(land)) + await CopyAsync(LandRows.Villages(land, water));

    async Task<long> WaterAsync(Land land, Water water) =>
        await CopyAsync(WaterRows.Schemes(land, water)) +
        await CopyAsync(WaterRows.Nodes(water)) +
        await CopyAsync(WaterRows.Pipes(water)) +
        await CopyAsync(WaterRows.QualityTests(water)) +
        await CopyAsync(WaterRows.Cisterns(water)) +
        await CopyAsync(WaterRows.Incidents(water)) +
        await TimedAsync("households", () => HouseholdRows.WriteAsync(connection, land, water));

    async Task<long> ProgrammeAsync(ProgrammeRows programme) =>
        await CopyAsync(programme.Zones) +
        await CopyAsync(programme.Zones.SelectMany(zone => zone.DeclaredVillages)) +
        await CopyAsync(programme.ConstraintAreas) +
        await CopyAsync(programme.Designations) +
        await CopyAsync(programme.Projects) +
        await CopyAsync(programme.Projects.SelectMany(project => project.Sites)) +
        await CopyAsync(programme.Projects.SelectMany(project => project.Funds)) +
        await CopyAsync(programme.Projects.SelectMany(project => project.ProgressReports)) +
        await CopyAsync(programme.ProjectAssets) +
        await CopyAsync(programme.Facilities) +
        await CopyAsync(programme.MonitoringSummaries) +
        await CopyAsync(programme.Figures);

    Task<long> CopyAsync<T>(IEnumerable<T> rows) =>
        TimedAsync(model.FindEntityType(typeof(T))!.GetTableName()!, () => CopyRows.WriteAsync(connection, model, rows));

    async Task<long> TimedAsync(string what, Func<Task<long>> work)
    {
        var clock = Stopwatch.StartNew();
        var count = await work();
        var seconds = clock.Elapsed.TotalSeconds;
        progress.Report($"{what,-22}{count,12:N0} {seconds,7:0.00} s {count / seconds,12:N0}/s");
        return count;
    }

    async Task RecordAsync(DemonstrationScale scale, long rows, TimeSpan elapsed)
    {
        foreach (var table in BulkTables)
        {
            await using var change = new NpgsqlCommand(CopySql.RecordChange, connection) { Parameters = { new() { Value = table } } };
            await change.ExecuteNonQueryAsync();
        }
        await CopySql.ExecuteAsync(connection, CopySql.ReadHouseholdsAgain);
        await using var load = new NpgsqlCommand(CopySql.RecordLoad, connection)
        {
            Parameters = { new() { Value = scale.ToString() }, new() { Value = rows }, new() { Value = elapsed.TotalSeconds } },
        };
        await load.ExecuteNonQueryAsync();
    }

    /// <summary>Indexes first, then the references that use them, triggers last.</summary>
    static int Order(string statement) =>
        statement.StartsWith("CREATE", StringComparison.Ordinal) ? 0 : statement.Contains("ADD CONSTRAINT", StringComparison.Ordinal) ? 1 : 2;
}
