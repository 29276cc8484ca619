namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Turns a straight cell edge into a line as field borders run: midpoint displacement, seeded by the edge itself.</summary>
/// <remarks>Every point stays above its own piece of the edge and inside the kite of edge and seeds, which is convex there: so no two lines cross.</remarks>
internal static class WigglyLine
{
    private const double PieceLength = 75;
    private const double Roughness = 0.2;
    private const double ShareOfKite = 0.7;

    public static IEnumerable<Spot> Along(CellEdge edge)
    {
        var length = edge.From.DistanceTo(edge.To);
        var pieces = 1 << Math.Clamp((int)Math.Ceiling(Math.Log2(length / PieceLength)), 0, 6);
        var offsets = Displace(pieces, length, RandomOf(edge));
        var (ux, uy) = ((edge.To.X - edge.From.X) / length, (edge.To.Y - edge.From.Y) / length);
        for (var i = 0; i <= pieces; i++)
        {
            var along = (double)i / pieces;
            var room = ShareOfKite * HalfWidth(edge, along);
            var offset = Math.Clamp(offsets[i], -room, room);
            yield return new(edge.From.X + along * length * ux - offset * uy, edge.From.Y + along * length * uy + offset * ux);
        }
    }

    private static double[] Displace(int pieces, double length, SplitMix64 random)
    {
        var offsets = new double[pieces + 1];
        for (var stride = pieces; stride > 1; stride /= 2)
            for (var i = stride / 2; i < pieces; i += stride)
                offsets[i] = (offsets[i - stride / 2] + offsets[i + stride / 2]) / 2
                    + random.Between(-1, 1) * Roughness * length * stride / pieces;
        return offsets;
    }

    /// <summary>Half the width of the kite at a share of the edge: below the sides from both ends to the seed.</summary>
    private static double HalfWidth(CellEdge edge, double along)
    {
        var (dx, dy) = (edge.To.X - edge.From.X, edge.To.Y - edge.From.Y);
        var (sx, sy) = (edge.Seed.X - edge.From.X, edge.Seed.Y - edge.From.Y);
        var square = dx * dx + dy * dy;
        var (foot, height) = ((sx * dx + sy * dy) / square, Math.Abs(sx * dy - sy * dx) / Math.Sqrt(square));
        var fromStart = foot > 0 ? along / foot : double.MaxValue;
        var fromEnd = foot < 1 ? (1 - along) / (1 - foot) : double.MaxValue;
        return height * Math.Min(1, Math.Min(fromStart, fromEnd));
    }

    private static SplitMix64 RandomOf(CellEdge edge) =>
        new((ulong)(long)Math.Round(edge.From.X + edge.To.X) * 0x9E3779B97F4A7C15 ^ (ulong)(long)Math.Round(edge.From.Y + edge.To.Y));
}
