using GeoZones.Api.About;
using GeoZones.Api.Accounts;
using GeoZones.Api.Briefings;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Figures;
using GeoZones.Api.Health;
using GeoZones.Api.Hosting;
using GeoZones.Api.Live;
using GeoZones.Api.OData;
using GeoZones.Api.Tiles;
using GeoZones.Api.Writing;
using GeoZones.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>The service as others reach it, through a proxy on this machine that is named; its people sign in. One town, cheap hashes, nothing remembered.</summary>
public sealed class AccountServer : IAsyncLifetime
{
    readonly TownDatabase town = new();
    WebApplication? app;
    NpgsqlDataSource? rows;

    public OutsideIssuer Outside { get; } = new();

    public Uri Root { get; private set; } = null!;

    public string ConnectionString => town.ConnectionString;

    public async Task InitializeAsync()
    {
        await town.InitializeAsync();
        rows = NpgsqlDataSource.Create(town.ConnectionString);
        app = await StartAsync(town.ConnectionString, ["--Proxies:0=127.0.0.1", .. Outside.Settings]);
        Root = new(app.Urls.Single());
    }

    /// <summary>All that knows callers, on a port of its own.</summary>
    public static async Task<WebApplication> StartAsync(string connectionString, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(["--Accounts:PasswordIterations=1000", "--Accounts:Remember=00:00:00", "--Live:Watch=00:00:00.2", "--Web:Directory=/nowhere", .. settings]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var here = Loopback.ServedHere(builder.Configuration);
        builder.Services.AddSingleton(here).AddSingleton(here.Caller);
        builder.Services.AddProblems().AddAccounts(connectionString).AddReading(connectionString).AddTiles(connectionString).AddOData().AddWriting(connectionString).AddFigureChecks().AddMapClient().AddLive(connectionString).AddBriefings(connectionString);
        var app = builder.Build();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseMapClient();
        app.UseAccounts();
        app.MapAccounts();
        app.MapAbout();
        app.MapBriefings();
        app.MapTiles();
        app.MapFigureChecks();
        app.MapOData();
        app.MapWriting();
        app.MapLive();
        app.MapHealth();
        app.MapUnknown();
        await app.StartAsync();
        return app;
    }

    /// <summary>Somebody at an address of their own.</summary>
    public Guest Guest() => new(Root, Accounts.Guest.NextAddress());

    /// <summary>Somebody with a new account, signed in.</summary>
    public async Task<Guest> MemberAsync(Role role, params string[] divisions)
    {
        var guest = Guest();
        await AddAsync(guest.Name, role, divisions);
        await guest.SignInAsync();
        return guest;
    }

    /// <summary>An account with the password of every guest, as if its owner had changed it.</summary>
    public Task AddAsync(string name, Role role, params string[] divisions) => RunAsync(
        "INSERT INTO accounts (name, password_hash, role, divisions) VALUES ($1, $2, $3, $4)", name, Accounts.Guest.Hash, role.ToString(), divisions);

    public async Task<int> RunAsync(string statement, params object[] values)
    {
        await using var command = rows!.CreateCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> AskAsync(string question)
    {
        await using var command = rows!.CreateCommand(question);
        return await command.ExecuteScalarAsync();
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        await rows!.DisposeAsync();
        Outside.Dispose();
        await town.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneAccountServer : ICollectionFixture<AccountServer>
{
    public const string Name = "One account server";
}
