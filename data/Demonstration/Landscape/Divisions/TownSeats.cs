using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Where town seats lie: by hand where the source gives a place, spread evenly in a county where it gives none.</summary>
internal static class TownSeats
{
    public static Spot[] Place(TownSource[] towns, Raster raster, Plane plane, Envelope county) =>
        towns.All(town => town.Place is not null)
            ? Array.ConvertAll(towns, town => plane.ToMetres(new(
                county.MinX + county.Width * town.Place!.Value.East, county.MinY + county.Height * town.Place.Value.North)))
            : Spread(towns, raster);

    /// <summary>The middle of the built-up streets, or of all towns where there are none.</summary>
    public static Spot Centre(TownSource[] towns, Spot[] seats)
    {
        var streets = seats.Where((_, i) => towns[i].IsStreet).DefaultIfEmpty(Middle(seats)).ToArray();
        return Middle(streets);
    }

    private static Spot[] Spread(TownSource[] towns, Raster raster)
    {
        var even = Enumerable.Repeat(1.0, raster.Spots.Length).ToArray();
        var spots = Scatter.Spread(raster.Spots, even, towns.Length, SplitMix64.For(towns[0].CountyCode, "town seats"));
        return CodeOrder.Of(spots, Middle(spots), towns.Count(town => town.IsStreet));
    }

    private static Spot Middle(Spot[] spots) => new(spots.Average(spot => spot.X), spots.Average(spot => spot.Y));
}
