using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Privacy;

/// <summary>A land where some villages have a cell of fewer than five households.</summary>
public class ThinlySettled() : DatabaseClone(Templates.Migrated)
{
    protected virtual string Statements => ThinlySettledSql.Rows;

    protected override async Task FillAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(Statements);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The same, carelessly published.</summary>
public sealed class LaxlyPublished : ThinlySettled
{
    protected override string Statements => ThinlySettledSql.Rows + ThinlySettledSql.Lax;
}
