using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Loading;
using GeoZones.Data.Schema;

namespace GeoZones.Testing;

/// <summary>The two databases that tests clone: the schema alone, and one town of demonstration data.</summary>
public static class Templates
{
    public static readonly TemplateDatabase Migrated = new("migrated", database => SchemaSql.MigrateAsync(database));

    public static readonly TemplateDatabase Town = new("town", async database =>
    {
        await SchemaSql.MigrateAsync(database);
        await DemonstrationLoader.EnsureAsync(database, DemonstrationScale.Town, new Silence());
    });

    sealed class Silence : IProgress<string>
    {
        public void Report(string value) { }
    }
}

/// <summary>A clone with every table and no row.</summary>
public sealed class MigratedDatabase() : DatabaseClone(Templates.Migrated);

/// <summary>A clone with the demonstration data of 古邵镇.</summary>
public sealed class TownDatabase() : DatabaseClone(Templates.Town);
