using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class FacilityTests
{
    private static IReadOnlyList<Facility> Facilities => MadeProgramme.City.Facilities;

    [Fact]
    public void Roads_of_2022_in_the_declared_villages_of_Guyun_are_eight_kilometres()
    {
        var declared = Declared("古运梦河");
        var metres = Facilities.Where(facility => facility.Kind == FacilityKind.Road && declared.Contains(facility.VillageCode))
            .Where(road => road.BuiltYear == 2022 || road.RebuiltYear == 2022).Sum(road => road.LengthMetres!.Value);
        metres.ShouldBeInRange(7950, 8050);
    }

    [Theory]
    [InlineData("白楼湾示范园")]
    [InlineData("忆田园草莓采摘园")]
    [InlineData("盈亮生态园")]
    [InlineData("薄皮辣椒示范园")]
    public void The_sites_that_a_text_names_stand_in_the_zone_of_Bailou(string name) =>
        Declared("印象白楼").ShouldContain(Facilities.Where(facility => facility.Name == name).ShouldHaveSingleItem().VillageCode);

    [Fact]
    public void All_four_villages_of_Mengzhuang_have_a_public_clinic_of_the_provincial_standard() =>
        Declared("凤翔果香·山水孟庄").ShouldAllBe(code => Facilities.Any(facility => facility.VillageCode == code
            && facility.Kind == FacilityKind.Clinic && facility.Ownership == Ownership.Public && facility.MeetsProvincialStandard == true));

    [Fact]
    public void Most_villages_have_a_clinic_and_some_even_in_zones_have_none_in_public_ownership()
    {
        var clinics = Facilities.Where(facility => facility.Kind == FacilityKind.Clinic).ToList();
        var served = clinics.Where(clinic => clinic.Ownership == Ownership.Public).Select(clinic => clinic.VillageCode).ToHashSet();
        clinics.Count.ShouldBeInRange(2200, 2469);
        MadeProgramme.City.Zones.SelectMany(zone => zone.DeclaredVillages).Count(village => !served.Contains(village.VillageCode)).ShouldBeInRange(3, 20);
    }

    [Fact]
    public void One_village_in_six_has_a_school() =>
        Facilities.Count(facility => facility.Kind == FacilityKind.School).ShouldBeInRange(2469 / 7, 2469 / 5);

    [Fact]
    public void There_are_dozens_of_constraint_areas_of_all_four_kinds_inside_their_counties()
    {
        var areas = MadeProgramme.City.ConstraintAreas;
        areas.Count.ShouldBeInRange(30, 60);
        areas.GroupBy(area => area.Kind).Count().ShouldBe(4);
        foreach (var area in areas)
        {
            var county = MadeProgramme.Land.Counties.Single(county => county.Code == area.CountyCode.Substring(0, 6));
            (area.Boundary.Difference(county.Boundary).Area / area.Boundary.Area).ShouldBeLessThan(1e-9);
        }
    }

    [Fact]
    public void A_title_belongs_to_a_village_or_a_division_and_some_are_still_being_created()
    {
        MadeProgramme.City.Designations.ShouldAllBe(title => title.VillageCode == null != (title.DivisionCode == null));
        MadeProgramme.City.Designations.ShouldContain(title => title.Status == DesignationStatus.BeingCreated);
    }

    private static HashSet<string> Declared(string zone) => [.. MadeProgramme.Zone(zone).DeclaredVillages.Select(village => village.VillageCode)];
}
