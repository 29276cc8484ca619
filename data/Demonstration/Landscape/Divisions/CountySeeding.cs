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
        var (townOfPixel, drifted) = TownAllotment.Allot(raster, seats, shares);
        var pixels = raster.Spots.Zip(townOfPixel).ToLookup(pixel => pixel.Second, pixel => pixel.First);
        return [.. towns.SelectMany((town, i) => SeedsIn(town, [.. pixels[i]], drifted[i]))];
    }

    private IEnumerable<VillageSeed> SeedsIn(TownSource town, Spot[] pixels, Spot seat)
    {
        seat = seat.Between(new(pixels.Average(pixel => pixel.X), pixels.Average(pixel => pixel.Y)));
        var central = VillageCharacter.Central(town, villages[town.Code]);
        VillageSource[] members = [.. central, .. villages[town.Code].Except(central)];
        var weights = Array.ConvertAll(pixels, pixel => LandUse.Density(Hilliness(pixel), pixel.DistanceTo(centre), pixel.DistanceTo(seat)));
        var spots = Scatter.Spread(pixels, weights, members.Length, SplitMix64.For(town.Code, "village seeds"));
        var ordered = CodeOrder.Of(spots, town.IsStreet ? centre : seat, central.Count);
        var middle = ordered.Take(central.Count).MinBy(spot => spot.SquareTo(seat));
        return members.Zip(ordered, (village, spot) => new VillageSeed(village, town, county, spot) { IsTownSeat = spot == middle });
    }

    private double Hilliness(Spot spot) => city.Relief.At(plane.ToDegrees(spot));
}
