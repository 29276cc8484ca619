using GeoZones.Data.Schema;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Tiles;

/// <summary>A database of its own with the villages of <see cref="TileWorldSql"/>.</summary>
public sealed class TileWorld() : DatabaseClone(Filled)
{
    static readonly TemplateDatabase Filled = new("tiles", async connectionString =>
    {
        await SchemaSql.MigrateAsync(connectionString);
        foreach (var statement in (string[])[TileWorldSql.Land, TileWorldSql.Households, TileWorldSql.Zone, TileWorldSql.Water, TileWorldSql.Projects])
            await ExecuteAsync(connectionString, statement);
    });

    public Task ExecuteAsync(string statement) => ExecuteAsync(ConnectionString, statement);

    static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
