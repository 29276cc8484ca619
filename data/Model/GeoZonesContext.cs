using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

/// <summary>The entities of GeoZones on PostGIS: the write side and the source of the schema. Reads stream past it.</summary>
public sealed class GeoZonesContext(DbContextOptions<GeoZonesContext> options) : DbContext(options)
{
    public DbSet<Division> Divisions => Set<Division>();
    public DbSet<Village> Villages => Set<Village>();
    public DbSet<VillageTotals> VillageTotals => Set<VillageTotals>();
    public DbSet<Designation> Designations => Set<Designation>();
    public DbSet<Zone> Zones => Set<Zone>();
    public DbSet<ZoneVersion> ZoneVersions => Set<ZoneVersion>();
    public DbSet<ZoneEvent> ZoneEvents => Set<ZoneEvent>();
    public DbSet<DeclaredVillage> DeclaredVillages => Set<DeclaredVillage>();
    public DbSet<ConstraintArea> ConstraintAreas => Set<ConstraintArea>();
    public DbSet<Household> Households => Set<Household>();
    public DbSet<WaterScheme> WaterSchemes => Set<WaterScheme>();
    public DbSet<WaterNode> WaterNodes => Set<WaterNode>();
    public DbSet<WaterPipe> WaterPipes => Set<WaterPipe>();
    public DbSet<WaterQualityTest> WaterQualityTests => Set<WaterQualityTest>();
    public DbSet<Cistern> Cisterns => Set<Cistern>();
    public DbSet<SupplyIncident> SupplyIncidents => Set<SupplyIncident>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<ProjectSite> ProjectSites => Set<ProjectSite>();
    public DbSet<ProjectFund> ProjectFunds => Set<ProjectFund>();
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    public DbSet<ProjectAsset> ProjectAssets => Set<ProjectAsset>();
    public DbSet<Facility> Facilities => Set<Facility>();
    public DbSet<MonitoringSummary> MonitoringSummaries => Set<MonitoringSummary>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Options for a connection string: Npgsql with the NetTopologySuite mapping.</summary>
    public static DbContextOptions<GeoZonesContext> For(string connectionString) =>
        new DbContextOptionsBuilder<GeoZonesContext>()
            .UseNpgsql(connectionString, npgsql => npgsql.UseNetTopologySuite().CommandTimeout(600))
            .Options;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Relations.Apply(modelBuilder);
        Columns.Apply(modelBuilder);
        ConstraintSql.Apply(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}
