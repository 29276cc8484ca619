using GeoZones.Testing;

namespace GeoZones.Browser.Tests;

/// <summary>One town in a database, a host that serves it to an administrator, and a browser: shared by all specs.</summary>
public sealed class MapWorld : IAsyncLifetime
{
    readonly TownDatabase database = new();
    IPlaywright? playwright;

    public HostProcess Host { get; private set; } = null!;

    /// <summary>Where the host serves, also while it is stopped.</summary>
    public Uri Root { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        await database.InitializeAsync();
        (Host, var launching) = (Serve("admin", HostProcess.FreePort()), LaunchAsync());
        Root = await Host.ServedAsync();
        Browser = await launching;
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

    public Task<MapPage> OpenAsync(string link = "", int width = 1280, int height = 800) =>
        MapPage.OpenAsync(Browser, new(Root, link), width, height);

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

    async Task<IBrowser> LaunchAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await Chromium.LaunchAsync(playwright);
    }
}

[CollectionDefinition(Name)]
public sealed class OneMapWorld : ICollectionFixture<MapWorld>
{
    public const string Name = "One map world";
}
