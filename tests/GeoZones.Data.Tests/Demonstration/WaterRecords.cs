using GeoZones.Data.Demonstration;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class WaterRecords(LandOfZaozhuang land)
{
    private readonly Water water = WaterOfZaozhuang.Of(land.City);

    [Theory]
    [InlineData(10_000, SchemeClass.I)]
    [InlineData(9_999, SchemeClass.II)]
    [InlineData(1_000, SchemeClass.III)]
    [InlineData(100, SchemeClass.IV)]
    [InlineData(10, SchemeClass.V)]
    [InlineData(9, SchemeClass.Unknown)]
    public void The_class_of_a_scheme_follows_its_design_capacity(int cubicMetresPerDay, SchemeClass expected) =>
        SchemeClassRule.ClassOf(cubicMetresPerDay).ShouldBe(expected);

    [Fact]
    public void Each_county_has_one_or_two_urban_rural_schemes() =>
        water.Schemes.Where(scheme => scheme.Kind is SupplyType.UrbanRural).CountBy(scheme => scheme.CountyCode)
            .ShouldAllBe(county => county.Value >= 1 && county.Value <= 2);

    [Fact]
    public void A_single_village_scheme_serves_one_village() =>
        water.Schemes.Where(scheme => scheme.Kind is SupplyType.SingleVillage).ShouldAllBe(scheme => scheme.ServedVillages.Count == 1);

    [Fact]
    public void Scheme_names_are_unique_in_a_county_and_say_what_they_are()
    {
        water.Schemes.DistinctBy(scheme => (scheme.CountyCode, scheme.Name)).Count().ShouldBe(water.Schemes.Count);
        water.Schemes.ShouldContain(scheme => scheme.Name.StartsWith("滕州市城乡供水一体化工程", StringComparison.Ordinal));
        water.Schemes.ShouldContain(scheme => scheme.Name.EndsWith("联村供水工程", StringComparison.Ordinal));
        water.Schemes.ShouldContain(scheme => scheme.Name.EndsWith("村单村供水站", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_scheme_has_a_source_and_some_have_a_backup()
    {
        var sources = water.Nodes.Where(node => node.Kind is WaterNodeKind.Source).Select(node => node.Scheme).ToHashSet();
        sources.Count.ShouldBe(water.Schemes.Count);
        water.Nodes.ShouldContain(node => node.Kind == WaterNodeKind.BackupSource);
    }

    [Fact]
    public void An_eliminated_cistern_has_a_method_and_a_year_and_one_in_use_has_neither()
    {
        water.Cisterns.ShouldAllBe(cistern => (cistern.Status == CisternStatus.Eliminated) == (cistern.EliminatedYear != null));
        water.Cisterns.ShouldAllBe(cistern => (cistern.Status == CisternStatus.InUse) == (cistern.Method == EliminationMethod.None));
        water.Cisterns.ShouldAllBe(cistern => Grid.Holds(cistern.Location) && cistern.Persons > 0);
        water.Cisterns.ShouldContain(cistern => cistern.Status == CisternStatus.InUse && cistern.IsUntreatedDrinking);
    }

    [Fact]
    public void A_month_without_a_test_has_no_row_and_only_small_schemes_miss_one()
    {
        var months = water.QualityTests.Where(test => test.Sample is SampleKind.TapEnd).CountBy(test => test.Scheme).ToDictionary();
        var incomplete = Enumerable.Range(0, water.Schemes.Count).Where(scheme => months.GetValueOrDefault(scheme) < 12).ToList();
        incomplete.ShouldNotBeEmpty();
        incomplete.ShouldAllBe(scheme => water.Schemes[scheme].Class >= SchemeClass.III);
        water.QualityTests.ShouldAllBe(test => test.Month.Year == 2022 && test.Month.Day == 1);
    }

    [Fact]
    public void A_test_fails_exactly_when_bacteria_or_too_little_chlorine_were_found()
    {
        water.QualityTests.Where(test => test.Sample is not SampleKind.Source)
            .ShouldAllBe(test => (test.Result == TestResult.Failed) == (test.EscherichiaColiPer100Millilitres > 0));
        water.QualityTests.Count(test => test.Result is TestResult.Failed).ShouldBeInRange(1, water.QualityTests.Count / 20);
        water.QualityTests.Select(test => test.Status).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Incidents_end_after_they_begin_if_at_all_and_some_go_on()
    {
        water.Incidents.ShouldAllBe(incident => incident.To == null || incident.To > incident.From);
        water.Incidents.ShouldAllBe(incident => incident.VillageCode != null || incident.Scheme != null);
        water.Incidents.ShouldContain(incident => incident.To == null);
        water.Incidents.Select(incident => incident.Cause).Distinct().Count().ShouldBe(3);
    }
}
