using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>A row with every way to hold a geometry that the model uses.</summary>
public sealed class Plot
{
    public int Id { get; set; }

    public int Town { get; set; }

    public MultiPolygon? Boundary { get; set; }

    public Point? Seat { get; set; }

    public Geometry? Sketch { get; set; }

    public LineString? Lane { get; set; }

    public Point? Fix { get; set; }
}

public sealed class Plots(string connectionString) : DbContext
{
    public DbSet<Plot> All => Set<Plot>();

    public static readonly Point DefaultSeat = Wkt.Read<Point>("SRID=4490;POINT (109 33)");

    public static Plots In(Database database)
    {
        var plots = new Plots(database.ConnectionString);
        plots.Database.EnsureCreated();
        return plots;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql(connectionString, npgsql => npgsql.UseNetTopologySuite());

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Plot>(plot =>
    {
        plot.ToTable("plots");
        plot.Property(each => each.Id).HasColumnName("id");
        plot.Property(each => each.Town).HasColumnName("town");
        plot.Property(each => each.Boundary).HasColumnName("boundary").HasColumnType("geometry(MultiPolygon, 4490)");
        plot.Property(each => each.Seat).HasColumnName("seat").HasColumnType("geometry(Point, 4490)").HasDefaultValue(DefaultSeat);
        plot.Property(each => each.Sketch).HasColumnName("sketch");
        plot.Property(each => each.Lane).HasColumnName("lane").HasColumnType("geometry(LineStringZ, 4490)");
        plot.Property(each => each.Fix).HasColumnName("fix").HasColumnType("geography(Point, 4490)");
    });
}
