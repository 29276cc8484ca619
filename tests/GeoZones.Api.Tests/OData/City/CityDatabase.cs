using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Loading;
using GeoZones.Data.Schema;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.City;

/// <summary>The whole city, 1.3 million households: loaded in half a minute, so for ./test city only.</summary>
public sealed class CityDatabase() : DatabaseClone(City)
{
    static readonly TemplateDatabase City = new("city", async database =>
    {
        await SchemaSql.MigrateAsync(database);
        await DemonstrationLoader.EnsureAsync(database, DemonstrationScale.City, new Progress<string>());
    });
}
