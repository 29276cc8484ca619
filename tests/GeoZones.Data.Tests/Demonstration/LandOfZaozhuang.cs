using GeoZones.Data.Demonstration;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>The city and the town, generated once for all tests.</summary>
public sealed class LandOfZaozhuang
{
    public Land City { get; } = MadeLand.City;

    public Land Town { get; } = MadeLand.Town;
}

[CollectionDefinition(nameof(LandOfZaozhuang))]
public sealed class LandOfZaozhuangCollection : ICollectionFixture<LandOfZaozhuang>;
