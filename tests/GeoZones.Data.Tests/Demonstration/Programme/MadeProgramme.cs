using GeoZones.Data.Demonstration;
using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration.Programme;

/// <summary>The programme of the whole city and of 古邵镇 alone, made once for all tests.</summary>
static class MadeProgramme
{
    static readonly Lazy<Land> CityLand = new(() => LandGenerator.Generate(DemonstrationScale.City, null));
    static readonly Lazy<ProgrammeRows> CityRows = new(() => ProgrammeGenerator.Generate(CityLand.Value));
    static readonly Lazy<ProgrammeRows> TownRows = new(() => ProgrammeGenerator.Generate(OnlyGushao(CityLand.Value)));

    public static Land Land => CityLand.Value;
    public static ProgrammeRows City => CityRows.Value;
    public static ProgrammeRows Town => TownRows.Value;

    public static Zone Zone(string name) => City.Zones.Single(zone => zone.Name == name);

    public static VillageLand Village(string code) => Land.Villages.Single(village => village.Code == code);

    public static bool CoversSeat(this Zone zone, string villageCode) =>
        zone.Boundary.Covers(zone.Boundary.Factory.CreatePoint(Village(villageCode).Seat));

    public static double ShareInside(this Zone zone, VillageLand village) =>
        village.Boundary.Intersection(zone.Boundary).Area / village.Boundary.Area;

    public static IEnumerable<VillageLand> Near(this Zone zone) =>
        Land.Villages.Where(village => village.Boundary.EnvelopeInternal.Intersects(zone.Boundary.EnvelopeInternal));

    public static IEnumerable<Geometry> Geometries(ProgrammeRows rows) =>
        rows.Zones.Select(zone => (Geometry)zone.Boundary)
            .Concat(rows.ConstraintAreas.Select(area => area.Boundary))
            .Concat(rows.Projects.SelectMany(project => project.Sites).SelectMany(site => new[] { site.Anchor, site.Footprint }))
            .Concat(rows.Facilities.SelectMany(facility => new[] { facility.Anchor, facility.Footprint }));

    static Land OnlyGushao(Land land) => land with { Villages = [.. land.Villages.Where(village => village.TownshipCode == "370404100")] };
}
