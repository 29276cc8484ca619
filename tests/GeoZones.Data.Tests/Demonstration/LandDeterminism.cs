using System.Text;
using GeoZones.Data.Demonstration;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>City and town come from two runs: equal rows say both that runs repeat and that scales agree.</summary>
[Collection(nameof(LandOfZaozhuang))]
public sealed class LandDeterminism(LandOfZaozhuang land)
{
    [Fact]
    public void Another_run_at_town_scale_repeats_the_rows_of_the_city()
    {
        land.Town.Villages.Count.ShouldBe(63);
        var ofCity = land.City.Villages.Where(village => village.TownshipCode == "370404100").ToArray();
        land.Town.Villages.Select(village => Describe(land.Town, village)).ShouldBe(ofCity.Select(village => Describe(land.City, village)));
    }

    [Fact]
    public void The_town_comes_with_all_towns_counties_and_the_city()
    {
        land.Town.Towns.Select(town => (town.Code, town.Boundary.AsText(), town.Seat))
            .ShouldBe(land.City.Towns.Select(town => (town.Code, town.Boundary.AsText(), town.Seat)));
        land.Town.Counties.Select(county => county.Boundary.AsText()).ShouldBe(land.City.Counties.Select(county => county.Boundary.AsText()));
        land.Town.Cities.Single().Boundary.EqualsExact(land.City.Cities.Single().Boundary).ShouldBeTrue();
    }

    /// <summary>All about a village and its households, apart from where they stand among the rows of the land.</summary>
    private static string Describe(Land land, VillageLand village)
    {
        var text = new StringBuilder($"{village.Code}|{village.Name}|{village.Kind}|{village.IsRural}|{village.Hilliness:R}|{village.Seat}|{village.Boundary.AsText()}");
        foreach (var lane in village.Settlements.SelectMany(settlement => settlement.Lanes))
        {
            text.Append($"|{lane.Start}|{lane.End}");
            for (var i = lane.FirstHousehold; i < lane.FirstHousehold + lane.HouseholdCount; i++)
                text.Append($"|{land.Households.Longitude[i]},{land.Households.Latitude[i]},{land.Households.Persons[i]},{land.Households.Kind[i]}");
        }
        return text.ToString();
    }
}
