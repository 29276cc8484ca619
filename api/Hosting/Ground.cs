using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Loading;
using GeoZones.Data.Postgres;
using GeoZones.Data.Schema;
using Npgsql;

namespace GeoZones.Api.Hosting;

/// <summary>A database that is up, migrated and filled.</summary>
static class Ground
{
    public static async Task<DatabaseSource> PrepareAsync(RunOptions options)
    {
        var database = await DatabaseSource.OpenAsync(options.Data);
        try
        {
            Say(database.Origin);
            if (options.Reset)
                await ResetAsync(database.ConnectionString);
            await SchemaSql.MigrateAsync(database.ConnectionString);
            var held = await DemonstrationLoader.EnsureAsync(database.ConnectionString, options.Scale, new Lines());
            if (held != options.Scale)
                Say($"The database holds the scale {Word(held)} and is kept as it is; another one needs an empty database (./run --reset --scale {Word(options.Scale)}).");
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The connection string that the service works with, once <see cref="PrepareAsync"/> has made the tables.</summary>
    public static async Task<string> ServedAsync(DatabaseSource database)
    {
        var (connectionString, fault) = await WorkingRole.PrepareAsync(database.ConnectionString);
        if (fault is not null)
            Say($"The service has no role {WorkingRole.Name} of its own ({fault}) and works as the owner of the tables: only triggers protect the audit. See docs/audit.md.");
        return connectionString;
    }

    static async Task ResetAsync(string connectionString)
    {
        if (Environment.GetEnvironmentVariable(DatabaseSource.Variable) is { Length: > 0 })
            throw new LaunchException($"--reset does not empty the database of {DatabaseSource.Variable}, which is yours: drop and create it yourself, then start again.");
        Say("Throwing the old data away.");
        var databases = new Databases(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ConnectionString);
        await databases.DropAsync(DatabaseName.GeoZones);
        await databases.CreateAsync(DatabaseName.GeoZones);
    }

    static string Word(DemonstrationScale scale) => scale.ToString().ToLowerInvariant();

    static void Say(string line) => Console.WriteLine(line);

    /// <summary>Progress in the order it was reported, unlike <see cref="Progress{T}"/>.</summary>
    sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Say("  " + value);
    }
}
