using GeoZones.Data.NetTopologySuite.Query;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>The plug-ins that teach EF Core geometries, as one option of the context.</summary>
sealed class GeometryOptionsExtension : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => new Description(this);

    public void ApplyServices(IServiceCollection services)
    {
        new EntityFrameworkRelationalServicesBuilder(services)
            .TryAdd<IRelationalTypeMappingSourcePlugin, GeometryTypeMappingSource>()
            .TryAdd<IConventionSetPlugin, PostgisExtensionConvention>()
            .TryAdd<IEvaluatableExpressionFilterPlugin, DatabaseOnlyFunctions>()
            .TryAdd<IMethodCallTranslatorPlugin, GeometryMethods>()
            .TryAdd<IMemberTranslatorPlugin, GeometryMembers>()
            .TryAdd<IAggregateMethodCallTranslatorPlugin, GeometryAggregates>();
        services.AddSingleton<INpgsqlDataSourceConfigurationPlugin, GeometryDataSource>();
    }

    public void Validate(IDbContextOptions options)
    {
    }

    sealed class Description(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using NetTopologySuite ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["NetTopologySuite"] = "1";
    }
}
