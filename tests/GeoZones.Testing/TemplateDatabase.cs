using GeoZones.Data.Postgres;

namespace GeoZones.Testing;

/// <summary>A database that is built once in a test process, at first use, and cloned for each test class.</summary>
/// <param name="purpose">The start of its name: lower-case letters, digits and _.</param>
/// <param name="build">Migrates and fills it; it gets the connection string of an empty database with PostGIS and pg_trgm.</param>
public sealed class TemplateDatabase(string purpose, Func<string, Task> build)
{
    readonly Lazy<Task<DatabaseName>> built = new(() => BuildAsync(purpose, build));

    /// <summary>PostGIS and pg_trgm, no tables.</summary>
    public static TemplateDatabase Empty { get; } = new("empty", _ => Task.CompletedTask);

    internal async Task<DatabaseName> CloneAsync()
    {
        var (template, databases) = (await built.Value, await TestServer.DatabasesAsync());
        var clone = TestServer.UniqueName("clone");
        await databases.CloneAsync(clone, template);
        return clone;
    }

    static async Task<DatabaseName> BuildAsync(string purpose, Func<string, Task> build)
    {
        var databases = await TestServer.DatabasesAsync();
        var name = TestServer.UniqueName(purpose);
        await databases.CreateAsync(name);
        TestServer.AtEnd(() => databases.DropAsync(name));
        await build(databases.ConnectionString(name));
        await databases.CloseAsync(name);
        return name;
    }
}
