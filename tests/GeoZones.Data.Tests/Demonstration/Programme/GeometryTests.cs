using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class GeometryTests
{
    [Fact]
    public void Every_geometry_is_valid_in_4490_on_the_grid_and_without_empty_parts()
    {
        foreach (var geometry in MadeProgramme.Geometries(MadeProgramme.City))
        {
            geometry.SRID.ShouldBe(4490);
            geometry.IsValid.ShouldBeTrue();
            Enumerable.Range(0, geometry.NumGeometries).ShouldAllBe(i => !geometry.GetGeometryN(i).IsEmpty);
            geometry.Coordinates.ShouldAllBe(at => Grid.Holds(at));
        }
    }

    [Fact]
    public void Every_anchor_is_on_its_footprint()
    {
        MadeProgramme.City.Projects.SelectMany(project => project.Sites).ShouldAllBe(site => site.Footprint.Covers(site.Anchor));
        MadeProgramme.City.Facilities.ShouldAllBe(facility => facility.Footprint.Covers(facility.Anchor));
    }

    [Fact]
    public void Every_facility_lies_in_its_village()
    {
        var villages = MadeProgramme.Land.Villages.ToDictionary(village => village.Code, village => new IndexedPointInAreaLocator(village.Boundary));
        foreach (var facility in MadeProgramme.City.Facilities)
            facility.Footprint.Coordinates.ShouldAllBe(at => villages[facility.VillageCode].Locate(at) != Location.Exterior);
    }

    [Fact]
    public void Every_site_lies_in_a_declared_village_of_its_zone()
    {
        var declared = MadeProgramme.City.Zones.ToDictionary(zone => zone.Id, zone => zone.DeclaredVillages.Select(village => village.VillageCode).ToHashSet());
        foreach (var project in MadeProgramme.City.Projects)
            project.Sites.ShouldAllBe(site => declared[project.ZoneId!.Value].Contains(site.VillageCode) && IsIn(site));
    }

    [Fact]
    public void Three_sites_stand_just_outside_the_line_of_their_zone()
    {
        var zones = MadeProgramme.City.Zones.ToDictionary(zone => zone.Id, zone => zone.Boundary);
        var outside = MadeProgramme.City.Projects.Where(project => project.Sites.Any(site => !zones[project.ZoneId!.Value].Covers(site.Anchor))).ToList();
        outside.Select(project => project.ZoneId).ShouldBe([1, 3, 5]);
        outside.ShouldAllBe(project => project.Sites[0].Anchor.Distance(zones[project.ZoneId!.Value]) < 0.01);
    }

    private static bool IsIn(ProjectSite site) => MadeProgramme.Village(site.VillageCode).Boundary.Covers(site.Footprint);
}
