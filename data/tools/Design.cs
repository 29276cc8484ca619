using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore.Design;

[assembly: DesignTimeProviderServices("Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices")]

/// <summary>The context as the scaffolding command sees it; it never connects.</summary>
sealed class DesignTimeContext : IDesignTimeDbContextFactory<GeoZonesContext>
{
    public GeoZonesContext CreateDbContext(string[] args) => new(GeoZonesContext.For("Host=localhost"));

    static void Main() { }
}
