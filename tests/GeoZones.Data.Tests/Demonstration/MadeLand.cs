using GeoZones.Data.Demonstration;
using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>The lands of the demonstration, each made when first asked for and once for all tests.</summary>
static class MadeLand
{
    static readonly Lazy<Land> WholeCity = new(() => LandGenerator.Generate(DemonstrationScale.City, null));
    static readonly Lazy<Land> SampleTown = new(() => LandGenerator.Generate(DemonstrationScale.Town, null));

    public static Land City => WholeCity.Value;

    public static Land Town => SampleTown.Value;
}
