using GeoZones.Data.Demonstration;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>Counties, towns and villages are three coverages of the same land: no gap, no overlap, borders shared vertex by vertex.</summary>
[Collection(nameof(LandOfZaozhuang))]
public sealed class LandCoverage(LandOfZaozhuang land)
{
    private readonly Land city = land.City;

    [Fact]
    public void Every_boundary_is_valid() =>
        AllBoundaries().ShouldAllBe(boundary => boundary.IsValid && !boundary.IsEmpty);

    [Fact]
    public void Every_coordinate_lies_on_the_grid() =>
        AllBoundaries().SelectMany(boundary => boundary.Coordinates)
            .Concat(city.Towns.Select(town => town.Seat)).Concat(city.Villages.Select(village => village.Seat))
            .Concat(city.Villages.SelectMany(village => village.Settlements).SelectMany(LandBuildings.StreetsOf))
            .ShouldAllBe(at => at.X == Math.Round(at.X * 1e7) / 1e7 && at.Y == Math.Round(at.Y * 1e7) / 1e7);

    [Fact]
    public void Every_boundary_is_in_4490() => AllBoundaries().ShouldAllBe(boundary => boundary.SRID == 4490);

    [Fact]
    public void Villages_fill_the_city_without_gap_or_overlap() =>
        SharedEdges.OutlineOf(city.Villages.Select(village => village.Boundary)).SetEquals(SharedEdges.Of(city.Cities[0].Boundary)).ShouldBeTrue();

    [Fact]
    public void Towns_fill_the_city_without_gap_or_overlap() =>
        SharedEdges.OutlineOf(city.Towns.Select(town => town.Boundary)).SetEquals(SharedEdges.Of(city.Cities[0].Boundary)).ShouldBeTrue();

    [Fact]
    public void A_town_is_the_union_of_its_villages()
    {
        var villages = city.Villages.ToLookup(village => village.TownshipCode, village => village.Boundary);
        city.Towns.ShouldAllBe(town => SharedEdges.OutlineOf(villages[town.Code]).SetEquals(SharedEdges.Of(town.Boundary)));
    }

    [Fact]
    public void A_county_is_the_union_of_its_towns()
    {
        var towns = city.Towns.ToLookup(town => town.CountyCode, town => town.Boundary);
        city.Counties.ShouldAllBe(county => SharedEdges.OutlineOf(towns[county.Code]).SetEquals(SharedEdges.Of(county.Boundary)));
    }

    [Fact]
    public void The_areas_of_the_villages_add_up_to_the_city() =>
        city.Villages.Sum(village => village.Boundary.Area).ShouldBe(city.Cities[0].Boundary.Area, 1e-12);

    [Fact]
    public void Villages_and_towns_are_in_one_part() =>
        city.Villages.Select(village => village.Boundary).Concat(city.Towns.Select(town => town.Boundary)).ShouldAllBe(boundary => boundary.NumGeometries == 1);

    [Fact]
    public void The_seat_of_a_town_stands_inside_it() =>
        city.Towns.ShouldAllBe(town => town.Boundary.Contains(new Point(town.Seat)));

    [Fact]
    public void Villages_with_neighbouring_codes_lie_near_each_other()
    {
        var (chengzhuang, dawangzhuang, zhuyuan) = (Village("程庄"), Village("大王庄"), Village("朱园"));
        chengzhuang.Distance(dawangzhuang).ShouldBeLessThan(0.02);
        dawangzhuang.Distance(zhuyuan).ShouldBeLessThan(0.02);
    }

    private IEnumerable<MultiPolygon> AllBoundaries() =>
        [.. city.Cities.Select(one => one.Boundary), .. city.Counties.Select(one => one.Boundary),
            .. city.Towns.Select(one => one.Boundary), .. city.Villages.Select(one => one.Boundary)];

    private MultiPolygon Village(string name) =>
        city.Villages.Single(village => village.TownshipCode == "370404100" && village.Name == name + "村委会").Boundary;
}
