using GeoZones.Api.Audit;
using Microsoft.Extensions.Options;

namespace GeoZones.Api.Tiles;

public static class TileRegistration
{
    /// <summary>Everything behind <see cref="TileEndpoints.MapTiles"/>; the <see cref="Callers.Caller"/> is registered elsewhere.</summary>
    public static IServiceCollection AddTiles(this IServiceCollection services, string connectionString)
    {
        services.AddAuditTrail(connectionString);
        services.AddSingleton<HouseholdTiles>().AddHostedService(provider => provider.GetRequiredService<HouseholdTiles>());
        services.AddOptions<TileOptions>().BindConfiguration(TileOptions.Section);
        services.AddSingleton(provider => new TileDatabase(connectionString, provider.GetRequiredService<IOptions<TileOptions>>()));
        services.AddSingleton<TileMemory>().AddSingleton<TileDisk>().AddSingleton<TileStore>();
        services.AddSingleton<DataVersions>().AddHostedService(provider => provider.GetRequiredService<DataVersions>());
        return services;
    }
}
