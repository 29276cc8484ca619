using GeoZones.Data.Demonstration;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class LandBuildings(LandOfZaozhuang land)
{
    private readonly Land city = land.City;

    [Fact]
    public void Every_household_lives_inside_its_village()
    {
        var locators = city.Villages.Select(village => new IndexedPointInAreaLocator(village.Boundary)).ToArray();
        Enumerable.Range(0, city.Households.Village.Length)
            .Count(i => locators[city.Households.Village[i]].Locate(At(i)) != Location.Interior).ShouldBe(0);
    }

    [Fact]
    public void No_two_households_share_a_coordinate() =>
        city.Households.Longitude.Zip(city.Households.Latitude).Distinct().Count().ShouldBe(city.Households.Village.Length);

    [Fact]
    public void The_seat_of_a_village_stands_inside_it_and_nobody_lives_there()
    {
        city.Villages.ShouldAllBe(village => village.Boundary.Contains(new Point(village.Seat)));
        var homes = Enumerable.Range(0, city.Households.Village.Length).Select(At).ToHashSet();
        city.Villages.ShouldAllBe(village => !homes.Contains(village.Seat));
    }

    [Fact]
    public void Lanes_are_consecutive_runs_of_all_households()
    {
        var next = 0;
        var lanes = city.Villages.SelectMany((village, i) => village.Settlements.SelectMany(settlement => settlement.Lanes, (_, lane) => (i, lane)));
        foreach (var (village, lane) in lanes)
        {
            lane.FirstHousehold.ShouldBe(next);
            city.Households.Village.AsSpan(next, lane.HouseholdCount).IndexOfAnyExcept(village).ShouldBe(-1);
            next += lane.HouseholdCount;
        }
        next.ShouldBe(city.Households.Village.Length);
    }

    [Fact]
    public void The_spine_runs_through_the_first_point_of_every_lane_in_order() =>
        city.Villages.SelectMany(village => village.Settlements)
            .ShouldAllBe(settlement => settlement.Spine.Count >= 2 && LaneStarts(settlement).SequenceEqual(settlement.Spine.Take(LaneStarts(settlement).Length)));

    [Fact]
    public void Farmhouses_stand_within_half_a_plot_of_their_lane()
    {
        var rural = city.Villages.Where(village => village.IsRural).SelectMany(village => village.Settlements).SelectMany(settlement => settlement.Lanes);
        rural.SelectMany(lane => Enumerable.Range(lane.FirstHousehold, lane.HouseholdCount), (lane, i) => new LineSegment(lane.Start, lane.End).Distance(At(i)))
            .Max().ShouldBeLessThan(30 / 90_000.0);
    }

    [Fact]
    public void Settlements_are_one_to_three_the_first_the_largest() =>
        city.Villages.ShouldAllBe(village => village.Settlements.Count >= 1 && village.Settlements.Count <= 3
            && village.Settlements.All(settlement => SizeOf(settlement) <= SizeOf(village.Settlements[0])));

    internal static IEnumerable<Coordinate> StreetsOf(Settlement settlement) =>
        [settlement.Centre, .. settlement.Spine, .. settlement.Lanes.SelectMany(lane => new[] { lane.Start, lane.End })];

    private static Coordinate[] LaneStarts(Settlement settlement) => [.. settlement.Lanes.Select(lane => lane.Start).Distinct()];

    private static int SizeOf(Settlement settlement) => settlement.Lanes.Sum(lane => lane.HouseholdCount);

    private Coordinate At(int household) => new(city.Households.Longitude[household] / 1e7, city.Households.Latitude[household] / 1e7);
}
