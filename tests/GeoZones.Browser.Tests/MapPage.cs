using System.Collections.Concurrent;

namespace GeoZones.Browser.Tests;

/// <summary>The map as one reader has it open, and all that her browser asked for and complained about.</summary>
public sealed class MapPage : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<IRequest, bool> underway = new();

    MapPage(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        page.Context.Request += (_, request) => (underway[request], Requests) = (true, [.. Requests, request.Url]);
        page.Context.RequestFinished += (_, request) => underway.TryRemove(request, out var _);
        page.Context.RequestFailed += (_, request) => Fail(request);
        page.Context.Response += (_, response) => Complain(response.Ok ? null : $"{response.Status} {response.Url}");
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Complain(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Requests { get; private set; } = [];

    /// <summary>Requests that failed, errors and warnings of the console.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    public ILocator Canvas => Page.Locator("#map canvas");

    public ILocator Panel => Page.Locator("#panel");

    /// <summary>What the selected zone or the drawn area covers.</summary>
    public ILocator Coverage => Page.Locator("#coverage");

    /// <summary>The rows behind a number.</summary>
    public ILocator Rows => Page.Locator("#rows");

    /// <summary>For a reader who has said before why she looks at households.</summary>
    public static async Task<MapPage> OpenAsync(IBrowser browser, Uri address, int width, int height)
    {
        var context = await ContextAsync(browser, width, height);
        await context.AddCookiesAsync([new() { Name = "geozones_purpose", Value = "tests", Url = new Uri(address, "/").AbsoluteUri }]);
        return await OpenAsync(context, address);
    }

    /// <summary>For a reader who has not been asked for a purpose yet.</summary>
    public static async Task<MapPage> OpenFirstAsync(IBrowser browser, Uri address) => await OpenAsync(await ContextAsync(browser, 1100, 700), address);

    /// <summary>Waits until nothing is under way and nothing is being drawn, for a while.</summary>
    public Task SettleAsync()
    {
        var calm = 0;
        return UntilAsync(async () => (calm = await IsBusyAsync() ? 0 : calm + 1) == 4, "the map is drawn");
    }

    /// <summary>Switches a layer off or on.</summary>
    public async Task SwitchAsync(string layer)
    {
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = layer, Exact = true }).ClickAsync();
        await SettleAsync();
    }

    /// <summary>Changes the language with its button: 中文 or English.</summary>
    public async Task SpeakAsync(string language)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = language, Exact = true }).ClickAsync();
        await UntilAsync(async () => await Page.Locator("html").GetAttributeAsync("lang") == (language == "中文" ? "zh-CN" : "en"), $"the page is in {language}");
        await SettleAsync();
    }

    /// <summary>Asks again and again.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var end = DateTime.UtcNow + Patience; !await holds(); await Task.Delay(50))
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s until {what}.");
    }

    /// <summary>The whole page, kept under its name in tests/artifacts/browser.</summary>
    /// <remarks>Hiding the caret would put a style of its own into the page, which the page rightly refuses.</remarks>
    public async Task<Picture> PhotographAsync(string name) =>
        Picture.Read(await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Directory, name + ".png"), Caret = ScreenshotCaret.Initial }));

    /// <summary>The map and what lies on it.</summary>
    public async Task<Picture> PhotographMapAsync() => Picture.Read(await Canvas.ScreenshotAsync(new() { Caret = ScreenshotCaret.Initial }));

    /// <summary>The query of the address: what a link to this view says.</summary>
    public string Link => new Uri(Page.Url).Query;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    static Task<IBrowserContext> ContextAsync(IBrowser browser, int width, int height) => browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = width, Height = height },
        ReducedMotion = ReducedMotion.Reduce,
    });

    static async Task<MapPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var map = new MapPage(await context.NewPageAsync());
        await map.Page.GotoAsync(address.AbsoluteUri);
        await map.SettleAsync();
        return map;
    }

    async Task<bool> IsBusyAsync() => !underway.IsEmpty || !await Page.Locator("#progress").IsHiddenAsync();

    void Fail(IRequest request)
    {
        underway.TryRemove(request, out _);
        Complain(request.Failure == "net::ERR_ABORTED" ? null : $"{request.Failure} {request.Url}"); // a tile that is no longer wanted
    }

    void Complain(string? words)
    {
        if (words is not null)
            Complaints = [.. Complaints, words];
    }
}
