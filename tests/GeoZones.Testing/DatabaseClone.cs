using GeoZones.Data.Postgres;
using Npgsql;
using Xunit;

namespace GeoZones.Testing;

/// <summary>A database of its own for one test class: <c>IClassFixture</c> of a class that names its template.</summary>
/// <example><code>public sealed class MigratedDatabase() : DatabaseClone(Templates.Migrated);</code></example>
public abstract class DatabaseClone(TemplateDatabase template) : IAsyncLifetime
{
    DatabaseName? name;

    /// <summary>As the superuser of the test server.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        name = await template.CloneAsync();
        ConnectionString = (await TestServer.DatabasesAsync()).ConnectionString(name);
        await FillAsync();
    }

    /// <summary>The rows that every test of the class finds.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    /// <summary>What the class itself holds open, before the database goes.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await EndAsync();
        using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await (await TestServer.DatabasesAsync()).DropAsync(name!);
    }
}

/// <summary>A clone with PostGIS and pg_trgm and no tables.</summary>
public sealed class EmptyDatabase() : DatabaseClone(TemplateDatabase.Empty);
