using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GeoZones.Api.Audit;

public static class AuditRegistration
{
    /// <summary>What reads and tiles need to be written down.</summary>
    public static IServiceCollection AddAuditTrail(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new AuditTrail(connectionString));
        return services;
    }

    /// <summary>The audit of the whole service, which is sealed while that runs.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services, string connectionString) => services.AddAuditTrail(connectionString).AddHostedService<Sealing>();
}
