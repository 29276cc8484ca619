using GeoZones.Data.Demonstration.Programme.Constraints;
using GeoZones.Data.Demonstration.Programme.Facilities;
using GeoZones.Data.Demonstration.Programme.Projects;
using GeoZones.Data.Demonstration.Programme.Published;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Makes the programme of Zaozhuang on the land of the demonstration, always the same.</summary>
/// <remarks>Where only some villages are made, their rows are those of the whole city, ids included.</remarks>
public static class ProgrammeGenerator
{
    public static ProgrammeRows Generate(Land land)
    {
        var codes = new CodeList();
        var zones = DrawnZone.All(land);
        ProjectDraft[] projects = [.. zones.SelectMany(ZoneProjects.Draft)];
        Facility[] facilities = [.. new AllFacilities(codes).Rows(land, zones, projects)];
        return new()
        {
            Zones = [.. zones.Select(zone => zone.ToRow())],
            ConstraintAreas = [.. AllConstraints.Rows(land, zones, facilities.FirstOrDefault(facility => facility.Kind == FacilityKind.Lake))],
            Designations = [.. new VillageTitles(codes, zones).Rows(land)],
            Projects = [.. projects.Select(project => project.ToRow())],
            ProjectAssets = [.. projects.Select(AssetRegister.Row).OfType<ProjectAsset>()],
            Facilities = facilities,
            MonitoringSummaries = PublishedMonitoring.Read(),
            Figures = PublishedFigures.Read(),
        };
    }
}
