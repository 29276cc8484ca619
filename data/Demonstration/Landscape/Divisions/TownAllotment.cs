namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Shares the land of a county among its towns: a power diagram of their seats whose cells have the wanted sizes.</summary>
/// <remarks>The weights are found by raising those of towns that got too little (Aurenhammer, Hoffmann, Aronov 1998).</remarks>
internal static class TownAllotment
{
    private const int Rounds = 80;

    /// <summary>d(area)/d(weight) of a round cell is about pi/2 to 3; a little less keeps it from swinging.</summary>
    private const double Step = 0.35;

    /// <param name="shares">Wanted sizes in any unit.</param>
    /// <returns>The town of each pixel; the pixels of a town are connected.</returns>
    public static int[] Allot(Raster raster, IReadOnlyList<Spot> seats, IReadOnlyList<double> shares)
    {
        var wanted = shares.Select(share => share / shares.Sum() * raster.Spots.Length).ToArray();
        var weights = new double[seats.Count];
        var pixelArea = raster.PixelSide * raster.PixelSide;
        for (var round = 0; round < Rounds; round++)
        {
            var got = CountPixels(raster.Spots, seats, weights);
            for (var town = 0; town < weights.Length; town++)
                weights[town] += Step * (wanted[town] - got[town]) * pixelArea;
        }
        var towns = Array.ConvertAll(raster.Spots, spot => TownAt(spot, seats, weights));
        return Contiguity.Restore(raster, towns, seats.Count);
    }

    private static int[] CountPixels(Spot[] spots, IReadOnlyList<Spot> seats, double[] weights)
    {
        const int Every = 3;
        var counts = new int[weights.Length];
        for (var pixel = 0; pixel < spots.Length; pixel += Every)
            counts[TownAt(spots[pixel], seats, weights)] += Every;
        return counts;
    }

    private static int TownAt(Spot spot, IReadOnlyList<Spot> seats, double[] weights)
    {
        var (nearest, least) = (0, double.MaxValue);
        for (var town = 0; town < weights.Length; town++)
        {
            var power = spot.SquareTo(seats[town]) - weights[town];
            if (power < least) (nearest, least) = (town, power);
        }
        return nearest;
    }
}
