using GeoZones.Data.Demonstration;
using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class WaterFigures(LandOfZaozhuang land)
{
    private readonly Land city = land.City;
    private readonly Water water = WaterOfZaozhuang.Of(land.City);

    [Fact]
    public void Zaozhuang_improved_267_villages_for_194_000_persons_as_published()
    {
        var upgraded = Enumerable.Range(0, city.Villages.Count).Where(village => water.Villages[village].UpgradeYear is 2021 or 2022).ToHashSet();
        upgraded.Count.ShouldBe(267);
        Persons(household => upgraded.Contains(city.Households.Village[household])).ShouldBeInRange(193_500, 194_500);
        water.Villages.Select(village => village.Code).ShouldBe(city.Villages.Select(village => village.Code));
    }

    [Fact]
    public void Nineteen_in_twenty_rural_persons_whose_supply_is_known_are_supplied_centrally()
    {
        var known = Persons(household => IsRural(household) && water.Households.Supply[household] is not SupplyType.Unknown);
        var central = Persons(household => IsRural(household) && IsCentralized(household));
        ((double)central / known).ShouldBeInRange(0.94, 0.96);
    }

    [Fact]
    public void Tap_water_is_never_above_centralized_supply_in_any_village() =>
        Households().Where(household => water.Households.Delivery[household] is Delivery.HouseConnection && !IsCentralized(household)).ShouldBeEmpty();

    [Fact]
    public void About_one_household_in_eighty_is_not_surveyed_and_whole_lanes_are()
    {
        var unknown = Households().Count(household => water.Households.Supply[household] is SupplyType.Unknown);
        ((double)unknown / water.Households.Supply.Length).ShouldBeInRange(0.011, 0.013);
    }

    [Fact]
    public void The_households_of_a_lane_share_their_supply() =>
        city.Villages.SelectMany(village => village.Settlements).SelectMany(settlement => settlement.Lanes).Where(lane => lane.HouseholdCount > 0)
            .Where(lane => water.Households.Supply.AsSpan(lane.FirstHousehold, lane.HouseholdCount)
                .ContainsAnyExcept(water.Households.Supply[lane.FirstHousehold])).ShouldBeEmpty();

    [Fact]
    public void Streets_are_supplied_by_the_city_network_alone() =>
        Households().Where(household => !IsRural(household) && water.Households.Supply[household] is not SupplyType.UrbanRural).ShouldBeEmpty();

    [Theory]
    [InlineData("370404100229")]
    [InlineData("370404100234")]
    public void Chengzhuang_and_Zhuyuan_are_on_the_urban_rural_works_as_published(string code) =>
        SupplyIn(code).Distinct().ShouldBe([SupplyType.UrbanRural]);

    [Theory]
    [InlineData("370402102202")]
    [InlineData("370402102204")]
    [InlineData("370402102208")]
    [InlineData("370402102213")]
    public void Four_villages_of_Mengzhuang_are_wholly_supplied_centrally_as_published(string code) =>
        SupplyIn(code).ShouldAllBe(supply => supply == SupplyType.UrbanRural || supply == SupplyType.MultiVillage || supply == SupplyType.SingleVillage);

    [Theory]
    [InlineData("370406106")]
    [InlineData("370481111")]
    [InlineData("370403102")]
    [InlineData("370404100")]
    [InlineData("370405101")]
    [InlineData("370402102")]
    public void Somebody_in_the_town_of_each_zone_has_no_centralized_supply(string town) =>
        SupplyIn(town).ShouldContain(supply => supply >= SupplyType.Well);

    [Fact]
    public void Most_of_those_without_centralized_supply_live_in_hills()
    {
        var dispersed = Persons(household => water.Households.Supply[household] >= SupplyType.Well);
        var inHills = Persons(household => water.Households.Supply[household] >= SupplyType.Well && VillageOf(household).Hilliness > 0.3);
        ((double)inHills / dispersed).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Every_kind_of_supply_occurs() => water.Households.Supply.Distinct().Count().ShouldBe(Enum.GetValues<SupplyType>().Length);

    [Fact]
    public void A_household_has_a_scheme_and_a_service_node_of_it_exactly_when_it_is_supplied_centrally()
    {
        foreach (var household in Households())
        {
            var (scheme, node) = (water.Households.Scheme[household], water.Households.ServiceNode[household]);
            (scheme >= 0, node >= 0).ShouldBe((IsCentralized(household), IsCentralized(household)));
            if (node < 0) continue;
            water.Nodes[node].Scheme.ShouldBe(scheme);
            water.Nodes[node].VillageCode.ShouldBe(VillageOf(household).Code);
            water.Schemes[scheme].Kind.ShouldBe(water.Households.Supply[household]);
        }
    }

    private IEnumerable<int> Households() => Enumerable.Range(0, city.Households.Village.Length);

    private int Persons(Func<int, bool> counts) => Households().Where(counts).Sum(household => city.Households.Persons[household]);

    private VillageLand VillageOf(int household) => city.Villages[city.Households.Village[household]];

    private bool IsRural(int household) => VillageOf(household).IsRural;

    private bool IsCentralized(int household) =>
        water.Households.Supply[household] is SupplyType.UrbanRural or SupplyType.MultiVillage or SupplyType.SingleVillage;

    private IEnumerable<SupplyType> SupplyIn(string code) =>
        Households().Where(household => VillageOf(household).Code.StartsWith(code, StringComparison.Ordinal)).Select(household => water.Households.Supply[household]);
}
