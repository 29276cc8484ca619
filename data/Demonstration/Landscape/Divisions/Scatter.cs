namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Spreads seeds over weighted pixels: drawn by weight, then a few Lloyd steps even them out but leave them irregular.</summary>
internal static class Scatter
{
    private const int LloydSteps = 3;

    /// <param name="weights">Seeds wanted per area, any unit; one for each pixel.</param>
    public static Spot[] Spread(IReadOnlyList<Spot> pixels, double[] weights, int count, SplitMix64 random)
    {
        if (pixels.Count < count) throw new InvalidOperationException($"{count} seeds do not fit on {pixels.Count} pixels.");
        var seeds = DrawDistinct(weights, count, random).Select(pixel => pixels[pixel]).ToArray();
        for (var step = 0; step < LloydSteps; step++) seeds = MoveToCentres(seeds, pixels, weights);
        return SettleOnPixels(seeds, pixels);
    }

    private static List<int> DrawDistinct(double[] weights, int count, SplitMix64 random)
    {
        var cumulative = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) cumulative[i] = sum += weights[i];
        var (drawn, taken) = (new List<int>(), new bool[weights.Length]);
        while (drawn.Count < count)
        {
            var found = Array.BinarySearch(cumulative, random.Unit() * sum);
            var pixel = Math.Min(found < 0 ? ~found : found, weights.Length - 1);
            if (!taken[pixel]) drawn.Add(pixel);
            taken[pixel] = true;
        }
        return drawn;
    }

    private static Spot[] MoveToCentres(Spot[] seeds, IReadOnlyList<Spot> pixels, double[] weights)
    {
        var sums = new (double X, double Y, double Weight)[seeds.Length];
        for (var pixel = 0; pixel < pixels.Count; pixel++)
        {
            ref var sum = ref sums[Nearest(seeds, pixels[pixel])];
            sum.X += pixels[pixel].X * weights[pixel];
            sum.Y += pixels[pixel].Y * weights[pixel];
            sum.Weight += weights[pixel];
        }
        return [.. sums.Select((sum, seed) => sum.Weight > 0 ? new Spot(sum.X / sum.Weight, sum.Y / sum.Weight) : seeds[seed])];
    }

    /// <summary>A centre may lie outside a crooked area; its nearest pixel does not.</summary>
    private static Spot[] SettleOnPixels(Spot[] centres, IReadOnlyList<Spot> pixels)
    {
        var settled = new (Spot Pixel, double Square)[centres.Length];
        Array.Fill(settled, (default, double.MaxValue));
        foreach (var pixel in pixels)
        {
            var centre = Nearest(centres, pixel);
            var square = pixel.SquareTo(centres[centre]);
            if (square < settled[centre].Square) settled[centre] = (pixel, square);
        }
        return Array.ConvertAll(settled, seed => seed.Pixel);
    }

    private static int Nearest(Spot[] seeds, Spot pixel)
    {
        var (nearest, least) = (0, double.MaxValue);
        for (var seed = 0; seed < seeds.Length; seed++)
        {
            var square = pixel.SquareTo(seeds[seed]);
            if (square < least) (nearest, least) = (seed, square);
        }
        return nearest;
    }
}
