using GeoZones.Api.About;
using GeoZones.Api.Abuse;
using GeoZones.Api.Accounts;
using GeoZones.Api.Audit;
using GeoZones.Api.Errors;
using GeoZones.Api.Figures;
using GeoZones.Api.Health;
using GeoZones.Api.Hosting;
using GeoZones.Api.OData;
using GeoZones.Api.Search;
using GeoZones.Api.Tiles;
using GeoZones.Api.Writing;
using GeoZones.Api.Zoning;

return await Launch.RunAsync(args, async (builder, database) =>
{
    builder.Services.AddProblems();
    builder.Services.AddAccounts(database);
    builder.Services.AddFairUse(builder.Configuration);
    builder.Services.AddAudit(database);
    builder.Services.AddReading(database);
    builder.Services.AddTiles(database);
    builder.Services.AddOData();
    builder.Services.AddWriting(database);
    builder.Services.AddFigureChecks();
    builder.Services.AddMapClient();

    await using var app = builder.Build();
    app.UseProxies();
    app.UseSecurityHeaders();
    app.UseProblems();
    app.UseMapClient();
    app.UseAccounts();
    app.UseFairUse();
    app.MapHealth();
    app.MapAbout();
    app.MapAccounts();
    app.MapSearch();
    app.MapTiles();
    app.MapFigureChecks();
    app.MapZoning();
    app.MapOData();
    app.MapWriting();
    app.MapUnknown();
    await app.BootstrapAccountsAsync();
    await app.ServeAsync();
});
