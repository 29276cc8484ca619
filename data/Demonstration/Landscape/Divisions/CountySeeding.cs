using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Finds a place for every village of one county: land to towns, then seeds within each town, then codes to seeds.</summary>
internal sealed class CountySeeding
{
    private const int PixelsPerVillage = 140;

    private readonly CitySource city;
    private readonly Plane plane;
    private readonly int county;
    private readonly Raster raster;
    private readonly TownSource[] towns;
    private readonly ILookup<string, VillageSource> villages;
    private readonly Spot[] seats;
    private readonly Spot centre;

    public CountySeeding(CitySource city, Plane plane, int county, Geometry boundary)
    {
        (this.city, this.plane, this.county) = (city, plane, county);
        towns = [.. city.Towns.Where(town => town.CountyCode == city.Counties[county].Code)];
        villages = city.Villages.ToLookup(village => village.TownCode);
        var villageCount = towns.Sum(town => villages[town.Code].Count());
        raster = new(boundary, plane, Math.Sqrt(boundary.Area * plane.SquareMetresPerSquareDegree / villageCount / PixelsPerVillage));
        seats = TownSeats.Place(towns, raster, plane, boundary.EnvelopeInternal);
        centre = TownSeats.Centre(towns, seats);
    }

    public IReadOnlyList<VillageSeed> Seed()
    {
        var shares = towns.Select((town, i) => LandUse.TownShare(town, [.. villages[town.Code]], Hilliness(seats[i]))).ToArray();
        var townOfPixel = TownAllotment.Allot(raster, seats, shares);
        return [.. Enumerable.Range(0, towns.Length).SelectMany(town => SeedTown(town, townOfPixel))];
    }

    private IEnumerable<VillageSeed> SeedTown(int town, int[] townOfPixel)
    {
        var members = villages[towns[town].Code].ToArray();
        var pixels = raster.Spots.Where((_, pixel) => townOfPixel[pixel] == town).ToArray();
        var weights = Array.ConvertAll(pixels, pixel => LandUse.Density(Hilliness(pixel), pixel.DistanceTo(centre), pixel.DistanceTo(seats[town])));
        var spots = Scatter.Spread(pixels, weights, members.Length, SplitMix64.For(towns[town].Code, "village seeds"));
        var ordered = CodeOrder.Of(spots, seats[town], members.Count(village => village.Kind != Model.VillageKind.VillageCommittee));
        var central = ordered.MinBy(spot => spot.SquareTo(seats[town]));
        return members.Zip(ordered, (village, spot) => new VillageSeed(village, towns[town], county, spot) { IsTownSeat = spot == central });
    }

    private double Hilliness(Spot spot) => city.Relief.At(plane.ToDegrees(spot));
}
