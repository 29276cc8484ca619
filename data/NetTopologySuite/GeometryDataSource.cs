using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>The data source that EF Core builds from a connection string learns the geometries too.</summary>
sealed class GeometryDataSource : INpgsqlDataSourceConfigurationPlugin
{
    public void Configure(NpgsqlDataSourceBuilder npgsqlDataSourceBuilder) => npgsqlDataSourceBuilder.UseNetTopologySuite();
}
