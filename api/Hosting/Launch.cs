using System.Net.Sockets;
using GeoZones.Api.About;
using GeoZones.Api.Abuse;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Live;
using GeoZones.Api.Tianditu;
using GeoZones.Data.Postgres;
using Npgsql;

namespace GeoZones.Api.Hosting;

/// <summary>From the words of the command line to a served address; what goes wrong is said in one sentence.</summary>
public static class Launch
{
    /// <returns>0 when it served until it was stopped, 1 when it could not, 2 when it was asked for something impossible.</returns>
    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, string, Task> serve)
    {
        var (options, fault) = RunOptions.Parse(args);
        if (options is null)
            return Complain(fault!, 2);
        try
        {
            var builder = Builder(options); // refuses a role or an address before minutes are spent on loading
            await using var database = await Ground.PrepareAsync(options);
            await serve(builder, await Ground.ServedAsync(database));
            return 0;
        }
        catch (Exception cause) when (Sentence(cause, options) is { } sentence)
        {
            return Complain(sentence, 1);
        }
    }

    static WebApplicationBuilder Builder(RunOptions options)
    {
        var builder = WebApplication.CreateBuilder([.. options.Configuration]);
        if (options.Role is { } role)
            builder.Configuration[Caller.Setting] = role;
        if (options.Producer is { } producer)
            builder.Configuration[Publisher.Setting] = producer;
        _ = Publisher.From(builder.Configuration); // refuses an approval that is bound to nothing
        if (options.TiandituKey is { } file)
            builder.Configuration[TiandituOptions.KeyFile] = file;
        builder.Configuration["urls"] ??= $"http://127.0.0.1:{options.Port}";
        builder.Configuration["Tiles:CacheDirectory"] ??= Path.Combine(Cache(), "tiles");
        builder.Configuration[LiveRegistration.Directory] ??= Path.Combine(DatabaseSource.IsGiven ? Cache() : options.Data.Path, "index");
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(ConnectionLimits.Set);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // why it does not start is said once, by Sentence
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var here = Loopback.ServedHere(builder.Configuration);
        builder.Services.AddSingleton(here).AddSingleton(here.Caller);
        return builder;
    }

    /// <summary>The connections of every question that is not a tile: bounded in number and time, planned for their parameters, one core each.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services, string database) => services.AddAuditTrail(database).AddSingleton(provider => Publisher.From(provider.GetRequiredService<IConfiguration>())).AddSingleton(_ =>
    {
        var builder = new NpgsqlDataSourceBuilder(database);
        builder.ConnectionStringBuilder.ApplicationName = "GeoZones";
        builder.ConnectionStringBuilder.MaxPoolSize = 30;
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.Options = $"{builder.ConnectionStringBuilder.Options} -c statement_timeout=30s -c jit=off -c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_custom_plan -c default_transaction_read_only=on";
        builder.UseNetTopologySuite();
        return builder.Build();
    });

    /// <summary>Prints what to open, and serves until Ctrl-C or SIGTERM.</summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        await app.StartAsync();
        var root = app.Urls.First();
        Console.WriteLine($"""

            GeoZones 已启动 / is serving:
              {root}/                                 地图 / the map
              {root}/about                            数据与行数 / the data and their counts
              {root}/search?q=棗莊                     检索 / search
              {root}/odata/                           OData
              {root}/tiles/zones.json                 瓦片 / vector tiles
            {Entry(app)}
            Ctrl-C 停止 / stops everything.
            """);
        await app.WaitForShutdownAsync();
    }

    /// <summary>Who one is without signing in, and that passwords would be read on the way.</summary>
    static string Entry(WebApplication app)
    {
        var here = app.Services.GetRequiredService<MachineCaller>();
        if (!here.NeedsAccounts)
            return $"本机访问自动以 {here.Caller.Role.ToWord()} 身份登录 / Whoever asks on this machine is signed in as {here.Caller.Role.ToWord()} without a password";
        var isOpen = Proxies.Named(app.Configuration).Count == 0 && app.Urls.Any(url => url.StartsWith("http://", StringComparison.Ordinal));
        return "请登录；未登录者为公众 / Sign in; whoever does not is the public"
            + (isOpen ? "\n注意: 未用 https，口令会被沿途读到 / Beware: without https passwords are read on their way (docs/accounts.md)" : "");
    }

    static string? Sentence(Exception cause, RunOptions options) => cause switch
    {
        ClusterException or LaunchException or InvalidOperationException { Source: "GeoZones.Api" } => cause.Message,
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"Port {options.Port} is taken; stop the other program or choose one with --port.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            $"The database refused: {refused.MessageText}. GeoZones needs a role that may create tables, and PostGIS installed in the database (CREATE EXTENSION postgis).",
        NpgsqlException => $"The database of {DatabaseSource.Variable} does not answer: {cause.Message}. Check that it runs and that the connection string is right.",
        _ => null,
    };

    static int Complain(string sentence, int code)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }

    static string Cache() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "geozones");
}

/// <summary>Why GeoZones does not start, in one sentence that says what to do.</summary>
public sealed class LaunchException(string sentence) : Exception(sentence);
