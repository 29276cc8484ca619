using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

/// <summary>Where the drawn line and the announced list part, and where they do not.</summary>
public class DrawnLineTests
{
    [Fact]
    public void No_two_zones_overlap()
    {
        var zones = MadeProgramme.City.Zones;
        foreach (var zone in zones)
            zones.Where(other => other.Id > zone.Id).ShouldAllBe(other => zone.Boundary.Intersection(other.Boundary).Area == 0);
    }

    [Fact]
    public void In_five_zones_the_majority_of_area_gives_other_villages_than_the_list() =>
        MadeProgramme.City.Zones.Where(zone => !MajorityInside(zone).SetEquals(Declared(zone))).Select(zone => zone.Id).ShouldBe([1, 2, 3, 4, 5]);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 1, 0)]
    [InlineData(6, 0, 0)]
    [InlineData(7, 0, 0)]
    public void The_majority_lacks_a_halved_village_and_has_an_undeclared_neighbour(long zoneId, int lacking, int added)
    {
        var zone = MadeProgramme.City.Zones.Single(zone => zone.Id == zoneId);
        Declared(zone).Except(MajorityInside(zone)).Count().ShouldBe(lacking);
        MajorityInside(zone).Except(Declared(zone)).Count().ShouldBe(added);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void A_built_up_place_left_out_takes_its_seat_outside_though_most_of_the_village_is_inside(long zoneId)
    {
        var zone = MadeProgramme.City.Zones.Single(zone => zone.Id == zoneId);
        var seatless = Declared(zone).Where(code => !zone.CoversSeat(code)).ShouldHaveSingleItem();
        zone.ShareInside(MadeProgramme.Village(seatless)).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Every_zone_is_in_one_piece_save_Mengzhuang_whose_villages_lie_apart() =>
        MadeProgramme.City.Zones.Where(zone => zone.Boundary.NumGeometries > 1).Select(zone => zone.Name).ShouldBe(["凤翔果香·山水孟庄"]);

    [Fact]
    public void Only_the_protection_zone_of_the_lake_reaches_into_a_zone_and_only_a_little()
    {
        var overlaps = from area in MadeProgramme.City.ConstraintAreas
                       from zone in MadeProgramme.City.Zones
                       let share = area.Boundary.Intersection(zone.Boundary).Area / zone.Boundary.Area
                       where share > 1e-9
                       select (area.Kind, zone.Id, share);
        var (kind, zoneId, part) = overlaps.ShouldHaveSingleItem();
        (kind, zoneId).ShouldBe((ConstraintKind.WaterSourceProtection, 7));
        part.ShouldBeInRange(0.002, 0.05);
    }

    private static HashSet<string> Declared(Zone zone) => [.. zone.DeclaredVillages.Select(village => village.VillageCode)];

    private static HashSet<string> MajorityInside(Zone zone) =>
        [.. zone.Near().Where(village => zone.ShareInside(village) > 0.5).Select(village => village.Code)];
}
