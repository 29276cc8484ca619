using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>A road that keeps its general direction, turns a little at every step, and turns more where its way is barred.</summary>
internal sealed class Winding(Func<Spot, Spot, bool> isOpen, SplitMix64 random)
{
    private const double StepMetres = 70;
    private static readonly double[] TurnsRadians = [0.15, 0.35, 0.6, 0.9, 1.2];

    /// <summary>As far as the way is open, at most the wanted metres.</summary>
    public IReadOnlyList<Spot> From(Spot start, double metres)
    {
        var heading = random.Between(0, 2 * Math.PI);
        List<Spot> route = [start];
        for (var left = metres; left > 0.01; left -= StepMetres)
        {
            if (Next(route[^1], heading, Math.Min(StepMetres, left)) is not { } next) break;
            route.Add(next);
        }
        return route;
    }

    public static double Length(IReadOnlyList<Spot> route) =>
        Enumerable.Range(1, Math.Max(0, route.Count - 1)).Sum(i => route[i].DistanceTo(route[i - 1]));

    private Spot? Next(Spot from, double heading, double metres)
    {
        foreach (var turn in TurnsRadians)
        {
            var (sin, cos) = Math.SinCos(heading + random.Between(-turn, turn));
            var next = from + new Spot(metres * cos, metres * sin);
            if (isOpen(from, next)) return next;
        }
        return null;
    }
}
