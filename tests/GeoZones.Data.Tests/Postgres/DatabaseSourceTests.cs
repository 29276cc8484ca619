using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

public sealed class DatabaseSourceTests : IDisposable
{
    readonly ScratchDirectory scratch = new();

    [Fact]
    public async Task Without_GEOZONES_DB_a_private_server_has_the_database()
    {
        await using var source = await OpenAsync("");
        source.Origin.ShouldStartWith("private server on port ");
        source.ConnectionString.ShouldContain("Database=geozones");
        (await new Databases(source.ConnectionString).ExistsAsync(DatabaseName.GeoZones)).ShouldBeTrue();
    }

    [Fact]
    public async Task GEOZONES_DB_comes_first_and_starts_nothing()
    {
        await using var source = await OpenAsync("Host=db;Database=water;Username=clerk;Password=secret");
        source.Origin.ShouldBe("database water on db (GEOZONES_DB)");
        Directory.Exists(scratch.Data.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_GEOZONES_DB_that_cannot_be_read_is_a_sentence()
    {
        var fault = await Should.ThrowAsync<ClusterException>(OpenAsync("postgres://db/water"));
        fault.Message.ShouldStartWith("GZ-911: GEOZONES_DB is not a PostgreSQL connection string");
    }

    public void Dispose() => scratch.Dispose();

    async Task<DatabaseSource> OpenAsync(string named)
    {
        Environment.SetEnvironmentVariable(DatabaseSource.Variable, named);
        try
        {
            return await DatabaseSource.OpenAsync(scratch.Data);
        }
        finally
        {
            Environment.SetEnvironmentVariable(DatabaseSource.Variable, null);
        }
    }
}
