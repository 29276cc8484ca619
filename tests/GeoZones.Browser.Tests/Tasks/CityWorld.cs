using GeoZones.Testing;

namespace GeoZones.Browser.Tests.Tasks;

/// <summary>The whole city, served to an administrator, and a browser: for ./test tasks.</summary>
public sealed class CityWorld() : MapWorld(new CityDatabase())
{
    /// <summary>The category of what ./test tasks runs, and ./test does not.</summary>
    public const string Tasks = "tasks";
}

[CollectionDefinition(Name)]
public sealed class OneCity : ICollectionFixture<CityWorld>
{
    public const string Name = "One city";
}
