using GeoZones.Api.About;
using GeoZones.Api.Abuse;
using GeoZones.Api.Audit;
using GeoZones.Api.Errors;
using GeoZones.Api.Figures;
using GeoZones.Api.Health;
using GeoZones.Api.Hosting;
using GeoZones.Api.OData;
using GeoZones.Api.Search;
using GeoZones.Api.Tiles;
using GeoZones.Api.Writing;

return await Launch.RunAsync(args, async (builder, database) =>
{
    builder.Services.AddProblems();
    builder.Services.AddFairUse(builder.Configuration);
    builder.Services.AddAudit(database);
    builder.Services.AddReading(database);
    builder.Services.AddTiles(database);
    builder.Services.AddOData();
    builder.Services.AddWriting(database);
    builder.Services.AddFigureChecks();
    builder.Services.AddMapClient();

    await using var app = builder.Build();
    app.UseProblems();
    app.UseMapClient();
    app.UseFairUse();
    app.MapHealth();
    app.MapAbout();
    app.MapSearch();
    app.MapTiles();
    app.MapFigureChecks();
    app.MapOData();
    app.MapWriting();
    app.MapUnknown();
    await app.ServeAsync();
});
