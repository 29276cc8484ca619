using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Callers;

/// <summary>山亭 with 徐庄镇 and 水泉镇, and 滕州 with 东郭镇.</summary>
public class TwoCounties() : DatabaseClone(Templates.Migrated)
{
    public const string Shanting = "370406000000", Xuzhuang = "370406106000", Tengzhou = "370481000000";

    protected override Task FillAsync() => RunAsync(TwoCountiesSql.Rows);

    protected async Task RunAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The same without households and networks of 滕州: all that there is to a caller of 山亭.</summary>
public sealed class ShantingAlone : TwoCounties
{
    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await RunAsync(TwoCountiesSql.OnlyShanting);
    }
}
