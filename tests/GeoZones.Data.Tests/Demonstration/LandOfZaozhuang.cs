using GeoZones.Data.Demonstration;
using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>The city and the town, generated once for all tests.</summary>
public sealed class LandOfZaozhuang
{
    public Land City { get; } = LandGenerator.Generate(DemonstrationScale.City, null);

    public Land Town { get; } = LandGenerator.Generate(DemonstrationScale.Town, null);
}

[CollectionDefinition(nameof(LandOfZaozhuang))]
public sealed class LandOfZaozhuangCollection : ICollectionFixture<LandOfZaozhuang>;
