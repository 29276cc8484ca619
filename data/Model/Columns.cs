using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

/// <summary>How a property becomes a column, by its type and name: one rule for all tables.</summary>
static class Columns
{
    /// <summary>The SRID of every stored geometry: CGCS2000, longitude and latitude in degrees.</summary>
    public const int Srid = 4490;

    /// <summary>A geometry is a value, never an entity, although a multipolygon is a sequence of geometries.</summary>
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Geometry>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            foreach (var property in entity.GetProperties().ToList())
                Map(model.Entity(entity.ClrType), property);
        }
    }

    static void Map(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder entity, IMutableProperty property)
    {
        var column = entity.Property(property.Name);
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (typeof(Geometry).IsAssignableFrom(type))
        {
            column.HasColumnType($"geometry({type.Name},{Srid})");
            entity.HasIndex(property.Name).HasMethod("gist");
        }
        else if (property.Name.EndsWith("Code", StringComparison.Ordinal))
            column.UseCollation("C");
        else if (type == typeof(decimal))
            column.HasPrecision(18, Scale(property.Name));
        else if (property.DeclaringType.ClrType == typeof(VillageTotals) && type == typeof(long) && property.PropertyInfo!.SetMethod!.IsPublic)
            column.HasDefaultValue(0L);
        else if (property.Name == "Version")
            column.HasDefaultValue(1L).IsConcurrencyToken().ValueGeneratedOnAddOrUpdate();
        else if (property.Name == "Synthetic")
            column.HasDefaultValue(false);
    }

    /// <summary>Yuan to the fen, lengths to the millimetre, shares and measurements to four places.</summary>
    static int Scale(string name) =>
        name.EndsWith("Yuan", StringComparison.Ordinal) ? 2 :
        name.EndsWith("Metres", StringComparison.Ordinal) ? 3 : 4;
}
