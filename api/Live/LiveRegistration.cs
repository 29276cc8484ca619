using GeoZones.Api.Live.Answers;
using GeoZones.Api.Live.Sessions;
using GeoZones.Data.Following;

namespace GeoZones.Api.Live;

/// <summary>Live coverage: the index in memory that follows the database, and whoever asks it.</summary>
public static class LiveRegistration
{
    /// <summary>Where the households of the index lie between two starts; nowhere when it is not set.</summary>
    public const string Directory = "Live:Directory";

    public static IServiceCollection AddLive(this IServiceCollection services, string connectionString) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => LiveLimits.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => new IndexFollower(connectionString, provider.GetRequiredService<IConfiguration>()[Directory], TimeProvider.System))
        .AddSingleton<FollowedCoverage>()
        .AddHostedService(provider => provider.GetRequiredService<FollowedCoverage>())
        .AddSingleton<IndexAnswers>()
        .AddSingleton<PostgisTotals>()
        .AddSingleton<VillageNames>()
        .AddSingleton<LiveSessions>()
        .AddSingleton<Opener>()
        .AddSingleton<Frames>()
        .AddSingleton<LiveService>();

    /// <summary>After whatever finds out who the caller is.</summary>
    public static void MapLive(this WebApplication app)
    {
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        LiveEndpoint.Map(app);
        IndexHealth.Map(app);
    }
}
