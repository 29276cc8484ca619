using System.Net;
using System.Text;
using System.Text.Json;
using GeoZones.Api.Tests.Hosting;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.Tianditu;

/// <summary>A host with a key, and in place of 天地图 a server of this machine whose answer depends on the column of the tile.</summary>
public sealed class TiandituHost(TownHost town) : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123456789abcdef";
    public static readonly byte[] Image = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    readonly HttpListener upstream = new();
    HostProcess? host;

    public List<string> Asked { get; } = [];

    public HttpClient Http { get; } = new();

    public string Said => host!.Output;

    public async Task StartAsync(double pauseSeconds, int timeoutSeconds = 4)
    {
        var address = $"http://127.0.0.1:{HostProcess.FreePort()}/";
        upstream.Prefixes.Add(address);
        upstream.Start();
        _ = AnswerAsync();
        host = HostProcess.Start($"--port {HostProcess.FreePort()} --Tianditu:Address={address} --Tianditu:TimeoutSeconds={timeoutSeconds} --Tianditu:PauseSeconds={pauseSeconds}", new Dictionary<string, string>(town.Settings) { ["GEOZONES_TIANDITU_KEY"] = Key });
        Http.BaseAddress = await host.ServedAsync();
    }

    async Task AnswerAsync()
    {
        while (upstream.IsListening && await upstream.GetContextAsync() is { } context)
        {
            lock (Asked)
                Asked.Add(context.Request.RawUrl!);
            _ = AnswerAsync(context, context.Request.QueryString["TILECOL"]);
        }
    }

    static async Task AnswerAsync(HttpListenerContext context, string? column)
    {
        var (status, body) = column switch { "1" => (403, Encoding.UTF8.GetBytes($"tk={Key}")), "2" => (200, Encoding.UTF8.GetBytes("<html>")), _ => (200, Image) };
        if (column is "3" or "4")
            await Task.Delay(TimeSpan.FromSeconds(column == "3" ? 12 : 0.5));
        context.Response.StatusCode = status;
        context.Response.Headers["X-Key"] = Key;
        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        upstream.Abort();
    }
}

[Collection(OneTownHost.Name)]
public sealed class TiandituTests(TownHost town)
{
    [Fact]
    public async Task The_background_is_fetched_once_with_the_key_which_nobody_else_ever_sees()
    {
        await using var national = new TiandituHost(town);
        await national.StartAsync(pauseSeconds: 0);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var tile = await national.Http.GetAsync("/tiles/tianditu/vec/10/845/407");
            (tile.StatusCode, tile.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, "image/png"));
            (await tile.Content.ReadAsByteArrayAsync()).ShouldBe(TiandituHost.Image);
            tile.Headers.ToString().ShouldNotContain(TiandituHost.Key);
        }
        national.Asked.ShouldBe([$"/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=10&TILEROW=407&TILECOL=845&tk={TiandituHost.Key}"]);

        foreach (var (address, status, code) in new[]
        {
            ("/tiles/tianditu/vec/4/1/5", 502, "GZ-306"), ("/tiles/tianditu/cva/4/2/5", 502, "GZ-308"), ("/tiles/tianditu/img/4/3/5", 504, "GZ-307"),
            ("/tiles/tianditu/ter/4/4/5", 404, "GZ-305"), ("/tiles/tianditu/vec/19/4/5", 404, "GZ-305"), ("/tiles/tianditu/vec/4/99/5", 404, "GZ-303"), ("/tiles/tianditu/vec/4/..%2F/5", 400, "GZ-301"),
        })
        {
            using var refusal = await national.Http.GetAsync(address);
            var body = await refusal.Content.ReadAsStringAsync();
            ((int)refusal.StatusCode, JsonElement.Parse(body).GetProperty("code").GetString()).ShouldBe((status, code), address);
            (body + refusal.Headers).ShouldNotContain(TiandituHost.Key);
        }
        national.Asked.Count.ShouldBe(4);

        var style = await national.Http.GetStringAsync("/tiles/style.json");
        style.ShouldContain("/tiles/tianditu/cia/{z}/{x}/{y}");
        (style + national.Said + await national.Http.GetStringAsync("/about")).ShouldNotContain(TiandituHost.Key);
    }

    [Fact]
    public async Task A_tile_that_many_want_at_once_is_asked_for_once_and_after_a_refusal_nobody_is_asked_for_a_while()
    {
        await using var national = new TiandituHost(town);
        await national.StartAsync(pauseSeconds: 60, timeoutSeconds: 30);
        using (var impatient = new CancellationTokenSource(TimeSpan.FromSeconds(0.2)))
        {
            var left = national.Http.GetAsync("/tiles/tianditu/img/4/4/5", impatient.Token);
            var tiles = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => national.Http.GetByteArrayAsync("/tiles/tianditu/img/4/4/5")));
            tiles.ShouldAllBe(tile => tile.SequenceEqual(TiandituHost.Image));
            await Should.ThrowAsync<OperationCanceledException>(left);
        }
        national.Asked.Count.ShouldBe(1);

        foreach (var row in Enumerable.Range(4, 3))
        {
            using var refusal = await national.Http.GetAsync($"/tiles/tianditu/vec/4/1/{row}");
            JsonElement.Parse(await refusal.Content.ReadAsStringAsync()).GetProperty("code").GetString().ShouldBe("GZ-306");
        }
        national.Asked.Count.ShouldBe(2);
        (await national.Http.GetByteArrayAsync("/tiles/tianditu/img/4/4/5")).ShouldBe(TiandituHost.Image, "what is there is given");
    }

    [Fact]
    public async Task Without_a_key_there_is_no_such_background()
    {
        var (status, _, body) = await town.GetAsync("/tiles/tianditu/vec/10/845/407");
        (status, body.GetProperty("code").GetString()).ShouldBe((404, "GZ-305"));
        (await town.GetAsync("/tiles/style.json")).Body.ToString().ShouldNotContain("tianditu");
    }
}
