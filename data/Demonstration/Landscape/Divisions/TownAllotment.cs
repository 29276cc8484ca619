namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Shares the land of a county among its towns: a power diagram of their seats whose cells have the wanted sizes.</summary>
/// <remarks>
/// The weights are found by raising those of towns that got too little (Aurenhammer, Hoffmann, Aronov 1998).
/// Between rounds the seats drift towards the middle of their cells, which makes towns compact.
/// </remarks>
internal static class TownAllotment
{
    private const int Relaxations = 3;
    private const int Rounds = 40;

    /// <summary>d(area)/d(weight) of a round cell is about pi/2 to 3; steps start below its inverse and shrink, which keeps weights from swinging.</summary>
    private const double FirstStep = 0.35;

    /// <param name="shares">Wanted sizes in any unit.</param>
    /// <returns>The town of each pixel, the pixels of a town connected; and the seats where they drifted to.</returns>
    public static (int[] TownOfPixel, Spot[] Seats) Allot(Raster raster, IReadOnlyList<Spot> seats, IReadOnlyList<double> shares)
    {
        var wanted = shares.Select(share => share / shares.Sum() * raster.Spots.Length).ToArray();
        var spots = Array.ConvertAll(raster.Spots, Meander);
        var pixelArea = raster.PixelSide * raster.PixelSide;
        var (sites, weights) = (seats.ToArray(), Array.ConvertAll(wanted, pixels => pixels * pixelArea / Math.PI));
        for (var relaxation = 0; relaxation < Relaxations; relaxation++)
        {
            if (relaxation > 0) MoveHalfwayToCentres(spots, sites, weights);
            for (var round = 0; round < Rounds; round++)
                Weigh(spots, (sites, weights), wanted, FirstStep * pixelArea / (1 + 0.1 * round));
        }
        var towns = Array.ConvertAll(spots, spot => TownAt(spot, sites, weights));
        return (Contiguity.Restore(raster, towns, seats.Count), sites);
    }

    /// <summary>Bends the plane a little, so that town borders are not straight.</summary>
    private static Spot Meander(Spot spot) => new(
        spot.X + 500 * Math.Sin(spot.Y / 1900) + 220 * Math.Sin(spot.Y / 700 + spot.X / 1500),
        spot.Y + 500 * Math.Sin(spot.X / 2100 + 1) + 220 * Math.Sin(spot.X / 800 - spot.Y / 1300));

    private static void Weigh(Spot[] spots, (Spot[] Sites, double[] Weights) towns, double[] wanted, double step)
    {
        const int Every = 3;
        var got = new int[wanted.Length];
        for (var pixel = 0; pixel < spots.Length; pixel += Every) got[TownAt(spots[pixel], towns.Sites, towns.Weights)] += Every;
        for (var town = 0; town < got.Length; town++)
            towns.Weights[town] += step * (wanted[town] - got[town]);
        for (var town = 0; town < got.Length; town++)
            if (got[town] < wanted[town] / 2) towns.Weights[town] = Math.Max(towns.Weights[town], WeightToBeSeen(town, towns.Sites, towns.Weights));
    }

    /// <summary>The weight at which a town that lost its land to larger neighbours just holds its own site again.</summary>
    private static double WeightToBeSeen(int town, Spot[] sites, double[] weights) =>
        Enumerable.Range(0, sites.Length).Where(other => other != town).Max(other => weights[other] - sites[town].SquareTo(sites[other]));

    private static void MoveHalfwayToCentres(Spot[] spots, Spot[] sites, double[] weights)
    {
        foreach (var cell in spots.GroupBy(spot => TownAt(spot, sites, weights)).ToArray())
            sites[cell.Key] = sites[cell.Key].Between(new(cell.Average(spot => spot.X), cell.Average(spot => spot.Y)));
    }

    private static int TownAt(Spot spot, Spot[] sites, double[] weights)
    {
        var (nearest, least) = (0, double.MaxValue);
        for (var town = 0; town < weights.Length; town++)
        {
            var power = spot.SquareTo(sites[town]) - weights[town];
            if (power < least) (nearest, least) = (town, power);
        }
        return nearest;
    }
}
