using GeoZones.Data.Demonstration.Programme.Zones;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Makes the programme of the demonstration on its land, always the same.</summary>
public static class ProgrammeGenerator
{
    public static ProgrammeRows Generate(Land land)
    {
        var zones = DrawnZone.All(land);
        return new()
        {
            Zones = [.. zones.Select(zone => zone.ToRow())],
            ConstraintAreas = [], Designations = [], Projects = [], ProjectAssets = [], Facilities = [], MonitoringSummaries = [], Figures = [],
        };
    }
}
