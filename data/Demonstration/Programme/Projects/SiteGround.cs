using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme.Zones;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>Where the projects of a zone may stand: in each declared village, inside the drawn line; and the one place outside.</summary>
internal sealed class SiteGround(DrawnZone zone)
{
    private readonly BuildingGround[] inside = [.. zone.Declared.Select(village =>
        new BuildingGround(Overlay.Intersect(village.Boundary, zone.Boundary), village.Seat))];

    /// <summary>The declared village of which the drawn line leaves out most.</summary>
    public VillageLand MostOutside { get; } = zone.Declared.MaxBy(village =>
        Overlay.Subtract(village.Boundary, zone.Boundary).Area / village.Boundary.Area)!;

    public VillageLand VillageOf(int project) => IsOutside(project) ? MostOutside : zone.Declared[project % zone.Declared.Count];

    public Geometry Footprint(int project, ProjectKind kind, SplitMix64 random)
    {
        var ground = IsOutside(project) ? Outside() : inside[project % inside.Length];
        return ground.Footprint(kind.Shape, kind.Size, random);
    }

    private bool IsOutside(int project) => zone.Plan.HasSiteOutside && project == Portfolio.Size - 1;

    private BuildingGround Outside()
    {
        var near = Overlay.Intersect(MostOutside.Boundary, zone.Boundary).Centroid.Coordinate;
        return new(Overlay.Subtract(MostOutside.Boundary, zone.Boundary), near);
    }
}
