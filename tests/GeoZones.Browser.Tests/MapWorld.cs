using System.Text.Json;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Browser.Tests;

/// <summary>One town in a database, a host that serves it to an administrator, and a browser: shared by all specs.</summary>
public class MapWorld : IAsyncLifetime
{
    readonly DatabaseClone database;
    IPlaywright? playwright;

    public MapWorld()
        : this(new TownDatabase())
    {
    }

    protected MapWorld(DatabaseClone database) => this.database = database;

    public HostProcess Host { get; private set; } = null!;

    /// <summary>Where the host serves, also while it is stopped.</summary>
    public Uri Root { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        await database.InitializeAsync();
        Host = Serve("admin");
        playwright = await Playwright.CreateAsync();
        Browser = await LaunchAsync();
        Root = await Host.ServedAsync();
    }

    /// <summary>A host of the same town for somebody else.</summary>
    public HostProcess Serve(string role) => Serve(role, HostProcess.FreePort());

    /// <summary>Starts the administrator's host again at its old address.</summary>
    public async Task ServeAgainAsync()
    {
        await Host.DisposeAsync();
        Host = Serve("admin", Root.Port);
        await Host.ServedAsync();
    }

    /// <summary>Another browser, with variables of its own.</summary>
    public Task<IBrowser> LaunchAsync(params (string Name, string Value)[] environment) => Chromium.LaunchAsync(playwright!, environment);

    public Task<MapPage> OpenAsync(string link = "", int width = 1100, int height = 700) =>
        MapPage.OpenAsync(Browser, new(Root, link), width, height);

    public Task<MapPage> OpenAsync(Uri address) => MapPage.OpenAsync(Browser, address, 1100, 700);

    /// <summary>A link with the first of some rows in the middle of the map.</summary>
    /// <param name="rows">A table with a location, and a condition.</param>
    public async Task<string> LinkToAsync(string rows, int zoom)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var find = source.CreateCommand($"SELECT ST_X(location) || ',' || ST_Y(location) FROM {rows} ORDER BY id LIMIT 1");
        return $"?at={await find.ExecuteScalarAsync()},{zoom}";
    }

    /// <summary>What the administrator's host answers to an OData question, to compare with what the map shows.</summary>
    public async Task<JsonElement> AskAsync(string question)
    {
        using var http = new HttpClient();
        return JsonDocument.Parse(await http.GetStringAsync(new Uri(Root, $"odata/{question}"))).RootElement;
    }

    /// <summary>What the database itself says, past the service.</summary>
    /// <param name="question">One value a row, as text.</param>
    public async Task<List<string>> ReadAsync(string question)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(question);
        await using var rows = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await rows.ReadAsync())
            values.Add(rows.GetString(0));
        return values;
    }

    /// <summary>An edit by the administrator's host, whatever the row's version.</summary>
    public async Task PatchAsync(string row, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(Root, $"odata/{row}")) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        (await http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
            return;
        await Browser.DisposeAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
        await database.DisposeAsync();
    }

    HostProcess Serve(string role, int port) => HostProcess.Start($"--port {port}", new Dictionary<string, string>
    {
        ["GEOZONES_DB"] = database.ConnectionString,
        ["GEOZONES_ROLE"] = role,
    });
}

[CollectionDefinition(Name)]
public sealed class OneMapWorld : ICollectionFixture<MapWorld>
{
    public const string Name = "One map world";
}
