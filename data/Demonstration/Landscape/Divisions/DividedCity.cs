using GeoZones.Data.Demonstration.Landscape.Gazetteer;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>A city divided into counties, towns and villages that share their borders exactly.</summary>
internal sealed record DividedCity(CityLand City, IReadOnlyList<CountyLand> Counties, IReadOnlyList<TownLand> Towns, IReadOnlyList<VillageGround> Villages)
{
    public static DividedCity Draw(CitySource source)
    {
        var outlines = CountyOutlines.Fit(source.Counties);
        var plane = new Plane(DegreeGrid.Factory.CreateGeometryCollection([.. outlines]).EnvelopeInternal.Centre);
        VillageSeed[] seeds = [.. outlines.AsParallel().AsOrdered()
            .Select((outline, i) => new CountySeeding(source, plane, i, outline).Seed()).SelectMany(seeds => seeds)];
        var boundaries = VillageBoundaries.Draw(seeds, outlines, plane);
        return Assemble(source, [.. seeds.Zip(boundaries, (seed, boundary) =>
            new VillageGround(seed, boundary, plane, source.Relief.At(plane.ToDegrees(seed.Spot))))]);
    }

    /// <summary>Towns are unions of their villages, counties of their towns, the city of its counties.</summary>
    private static DividedCity Assemble(CitySource source, VillageGround[] grounds)
    {
        var byTown = grounds.ToLookup(ground => ground.Seed.Town.Code);
        TownLand[] towns = [.. source.Towns.AsParallel().AsOrdered().Select(town => Unite(town, [.. byTown[town.Code]]))];
        CountyLand[] counties = [.. source.Counties.Select(county => new CountyLand(county.Code, county.Name, source.Code,
            Areas.Dissolve([.. towns.Where(town => town.CountyCode == county.Code).Select(town => town.Boundary)])))];
        var city = new CityLand(source.Code, source.Name, source.ProvinceCode, source.ProvinceName,
            Areas.Dissolve([.. counties.Select(county => county.Boundary)]));
        return new(city, counties, towns, [.. grounds.OrderBy(ground => ground.Seed.Village.Code, StringComparer.Ordinal)]);
    }

    private static TownLand Unite(TownSource town, VillageGround[] villages)
    {
        var seat = villages.Single(village => village.Seed.IsTownSeat);
        return new(town.Code, town.Name, town.CountyCode, Areas.Dissolve([.. villages.Select(village => village.Boundary)]),
            seat.Plane.ToDegrees(seat.Seed.Spot));
    }
}
