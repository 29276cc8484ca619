using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Loading;
using GeoZones.Data.Schema;

namespace GeoZones.Testing;

/// <summary>The whole city, 1.3 million households: loaded in half a minute, so not for ./test itself.</summary>
public sealed class CityDatabase() : DatabaseClone(City)
{
    static readonly TemplateDatabase City = new("city", async database =>
    {
        await SchemaSql.MigrateAsync(database);
        await DemonstrationLoader.EnsureAsync(database, DemonstrationScale.City, new Progress<string>());
    });
}
