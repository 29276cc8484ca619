using GeoZones.Data.Demonstration.Programme.Projects;
using GeoZones.Data.Demonstration.Programme.Published;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Makes the programme of the demonstration on its land, always the same.</summary>
public static class ProgrammeGenerator
{
    public static ProgrammeRows Generate(Land land)
    {
        var zones = DrawnZone.All(land);
        ProjectDraft[] projects = [.. zones.SelectMany(ZoneProjects.Draft)];
        return new()
        {
            Zones = [.. zones.Select(zone => zone.ToRow())],
            ConstraintAreas = [],
            Designations = [],
            Projects = [.. projects.Select(project => project.ToRow())],
            ProjectAssets = [.. projects.Select(AssetRegister.Row).OfType<ProjectAsset>()],
            Facilities = [],
            MonitoringSummaries = PublishedMonitoring.Read(),
            Figures = PublishedFigures.Read(),
        };
    }
}
