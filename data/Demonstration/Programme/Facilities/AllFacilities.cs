using GeoZones.Data.Demonstration.Programme.Projects;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>All facilities: those that projects left, the named lake, and what every village has.</summary>
internal sealed class AllFacilities(CodeList codes)
{
    /// <summary>The zone whose four villages have clinics of the provincial standard.</summary>
    private const string PublishedClinics = "ZZ-MZ";
    private const long AfterId = 1000;
    private const int PerVillage = 10;

    public IEnumerable<Facility> Rows(Land land, IReadOnlyList<DrawnZone> zones, IEnumerable<ProjectDraft> projects)
    {
        var published = zones.Where(zone => zone.Plan.Key == PublishedClinics).SelectMany(zone => zone.Declared).ToHashSet();
        return projects.Select(ProjectFacilities.Row).Append(NamedLake.Row(zones, land)).OfType<Facility>()
            .Concat(land.Villages.Where(codes.Contains).AsParallel().AsOrdered().SelectMany(village =>
                new VillageFacilities(village, codes.Block(village, AfterId, PerVillage), published.Contains).Rows()));
    }
}
