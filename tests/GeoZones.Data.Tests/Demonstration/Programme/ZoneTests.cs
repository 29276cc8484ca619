using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class ZoneTests
{
    [Fact]
    public void There_are_seven_approved_zones_one_provincial_and_six_municipal()
    {
        var zones = MadeProgramme.City.Zones;
        zones.Select(zone => zone.Id).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        zones.Count(zone => zone.Level == ZoneLevel.Provincial).ShouldBe(1);
        zones.Count(zone => zone.Level == ZoneLevel.Municipal).ShouldBe(6);
        zones.ShouldAllBe(zone => zone.Status == ZoneStatus.Approved && zone.Synthetic);
    }

    [Theory]
    [InlineData("徐庄镇省级衔接乡村振兴集中推进区", null, "370406106000", Evidence.Named)]
    [InlineData("薛水梨香", "薛水梨香", "370481111000", Evidence.Inferred)]
    [InlineData("印象白楼", "印象白楼", "370403102000", Evidence.Named)]
    [InlineData("古运梦河", "古运梦河", "370404100000", Evidence.Inferred)]
    [InlineData("桃醉山乡", "桃醉山乡", "370405101000", Evidence.External)]
    [InlineData("凤翔果香·山水孟庄", "凤翔果香·山水孟庄", "370402102000", Evidence.Named)]
    [InlineData("翼云湖“云裳家园·农旅融合”", "云裳家园·农旅融合", "370406001000", Evidence.Weak)]
    public void Every_zone_has_its_printed_brand_its_town_and_the_grade_of_evidence(string name, string? brand, string town, Evidence evidence)
    {
        var zone = MadeProgramme.Zone(name);
        (zone.Brand, zone.TownshipCode, zone.TownEvidence).ShouldBe((brand, town, evidence));
    }

    [Fact]
    public void The_weak_evidence_says_that_the_town_may_be_another() =>
        MadeProgramme.Zone("翼云湖“云裳家园·农旅融合”").EvidenceNote.ShouldContain("西集镇");

    [Fact]
    public void Forty_nine_villages_are_declared_each_once_and_in_the_town_of_its_zone()
    {
        var declared = MadeProgramme.City.Zones.SelectMany(zone => zone.DeclaredVillages.Select(village => (zone, village.VillageCode))).ToList();
        declared.Count.ShouldBe(49);
        declared.Select(pair => pair.VillageCode).ShouldBeUnique();
        declared.ShouldAllBe(pair => pair.VillageCode.StartsWith(pair.zone.TownshipCode.Substring(0, 9)));
    }

    [Fact]
    public void Only_villages_that_a_text_supports_are_more_than_chosen()
    {
        var byEvidence = MadeProgramme.City.Zones.SelectMany(zone => zone.DeclaredVillages).ToLookup(village => village.Evidence, village => village.VillageCode);
        byEvidence[Evidence.Named].ShouldBe(["370404100229", "370404100231", "370404100234", "370402102202", "370402102204"], ignoreOrder: true);
        byEvidence[Evidence.Inferred].Count().ShouldBe(8);
        byEvidence[Evidence.Chosen].Count().ShouldBe(36);
    }

    [Fact]
    public void A_chosen_village_says_in_both_languages_that_no_text_names_it() =>
        MadeProgramme.City.Zones.SelectMany(zone => zone.DeclaredVillages).Where(village => village.Evidence == Evidence.Chosen)
            .ShouldAllBe(village => village.Note!.Contains("未点名") && village.Note.Contains("not named"));

    [Fact]
    public void The_zone_of_Mengzhuang_declares_the_four_villages_of_the_text() =>
        MadeProgramme.Zone("凤翔果香·山水孟庄").DeclaredVillages.Select(village => village.VillageCode).Take(3).Concat(["4"])
            .ShouldBe(["370402102202", "370402102204", "370402102208", "4"]);
}
