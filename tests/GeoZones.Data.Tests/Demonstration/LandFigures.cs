using System.Globalization;
using GeoZones.Data.Demonstration;
using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class LandFigures(LandOfZaozhuang land)
{
    private readonly Land city = land.City;

    [Fact]
    public void The_city_has_the_households_of_the_census() =>
        city.Households.Kind.Count(kind => kind == HouseholdKind.Family).ShouldBe(1_258_194);

    [Fact]
    public void Families_have_the_persons_of_the_census() => PersonsIn(HouseholdKind.Family).ShouldBe(3_636_181);

    [Fact]
    public void Families_and_collective_households_together_are_the_whole_population() =>
        (PersonsIn(HouseholdKind.Family) + PersonsIn(HouseholdKind.Collective)).ShouldBe(3_855_601);

    [Theory]
    [InlineData(HouseholdKind.Family, 1, 8)]
    [InlineData(HouseholdKind.Collective, 3, 40)]
    public void Households_have_a_believable_size(HouseholdKind kind, int least, int most)
    {
        var sizes = Enumerable.Range(0, city.Households.Kind.Length).Where(i => city.Households.Kind[i] == kind).Select(i => (int)city.Households.Persons[i]).ToArray();
        sizes.Min().ShouldBe(least);
        sizes.Max().ShouldBeInRange(most - 3, most);
    }

    [Fact]
    public void Every_county_town_and_village_of_the_code_list_is_there() =>
        (city.Counties.Count, city.Towns.Count, city.Villages.Count).ShouldBe((6, 66, 2_469));

    [Fact]
    public void Every_town_has_its_real_number_of_villages()
    {
        var listed = File.ReadLines(SourcePath("towns.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(row => row[0], row => int.Parse(row[5], CultureInfo.InvariantCulture));
        city.Villages.CountBy(village => village.TownshipCode).ToDictionary().ShouldBe(listed, ignoreOrder: true);
    }

    [Fact]
    public void Half_of_the_village_committees_have_near_250_families()
    {
        var sizes = city.Villages.Where(village => village.Kind == VillageKind.VillageCommittee)
            .Select(village => village.Settlements.Sum(settlement => settlement.Lanes.Sum(lane => lane.HouseholdCount))).Order().ToArray();
        sizes[sizes.Length / 2].ShouldBeInRange(230, 280);
    }

    [Fact]
    public void A_residents_committee_is_rural_in_a_town_and_not_in_a_street()
    {
        var streets = city.Towns.Where(town => town.Name.EndsWith("街道", StringComparison.Ordinal)).Select(town => town.Code).ToHashSet();
        city.Villages.Where(village => village.Kind == VillageKind.ResidentsCommittee && streets.Contains(village.TownshipCode))
            .ShouldAllBe(village => !village.IsRural);
        city.Villages.Where(village => village.Kind == VillageKind.VillageCommittee).ShouldAllBe(village => village.IsRural);
        city.Villages.Count(village => village.IsRural).ShouldBe(2_211 + 22);
    }

    private int PersonsIn(HouseholdKind kind) =>
        city.Households.Persons.Zip(city.Households.Kind).Where(household => household.Second == kind).Sum(household => household.First);

    private static string SourcePath(string file) =>
        Path.Combine(AppContext.BaseDirectory, "Demonstration", "Sources", "zaozhuang", file);
}
