using System.Net.Http.Json;
using System.Text.Json;
using GeoZones.Api.Audit;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>The real host as an administrator's process over one town, in which two facilities have awkward names.</summary>
public sealed class TownHost : IAsyncLifetime
{
    public const string Hostile = """O'Hara"; --""";
    public const string Wild = @"5%_\渠";

    const string Rename = "UPDATE facilities SET name = CASE rank WHEN 1 THEN $1 ELSE $2 END FROM (SELECT id, row_number() OVER (ORDER BY id) AS rank FROM facilities) r WHERE r.id = facilities.id AND rank <= 2";

    readonly TownDatabase database = new();
    HostProcess? host;

    public HttpClient Http { get; } = new() { DefaultRequestHeaders = { { Purpose.Header, "tests" } } };

    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the process printed, its log among it.</summary>
    public string Said => host!.Output;

    public int Port => Http.BaseAddress!.Port;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        {
            await using var rename = source.CreateCommand(Rename);
            rename.Parameters.Add(new() { Value = Hostile });
            rename.Parameters.Add(new() { Value = Wild });
            await rename.ExecuteNonQueryAsync();
        }
        Settings = new Dictionary<string, string> { ["GEOZONES_DB"] = database.ConnectionString, ["GEOZONES_ROLE"] = "admin" };
        host = HostProcess.Start($"--port {HostProcess.FreePort()}", Settings);
        Http.BaseAddress = await host.ServedAsync();
    }

    /// <summary>What an address answers, in a language.</summary>
    public async Task<(int Status, string? Type, JsonElement Body)> GetAsync(string address, string language = "zh")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        using var response = await Http.SendAsync(request);
        var type = response.Content.Headers.ContentType?.MediaType;
        return ((int)response.StatusCode, type, type?.EndsWith("json", StringComparison.Ordinal) == true ? await response.Content.ReadFromJsonAsync<JsonElement>() : default);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        await database.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneTownHost : ICollectionFixture<TownHost>
{
    public const string Name = "One town host";
}
