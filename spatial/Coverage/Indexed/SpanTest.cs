using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Points of cells that a boundary passes, four at a time against the edges of their span.</summary>
static class SpanTest
{
    private const int Lanes = 4;

    /// <summary>Gives those of the points <paramref name="from"/> up to <paramref name="to"/> that the area covers to the sink.</summary>
    internal static void Cover<TSink>(PointLayer layer, int from, int to, EdgedArea area, RowCut cut, CutSpan span, ref TSink sink) where TSink : struct, IPointSink
    {
        var sides = cut.Sides.AsSpan(span.FirstEdge, span.EndEdge - span.FirstEdge);
        for (var point = from; point < to; point += Lanes)
        {
            var (inside, near) = Test(layer, point, sides, span.IsInsideBefore);
            var lanes = to - point < Lanes ? (1u << (to - point)) - 1 : (1u << Lanes) - 1;
            inside &= lanes;
            for (near &= lanes; near != 0; near &= near - 1)
            {
                var lane = BitOperations.TrailingZeroCount(near);
                if (area.CoversExactly(layer.X[point + lane], layer.Y[point + lane])) inside |= 1u << lane;
                else inside &= ~(1u << lane);
            }
            for (; inside != 0; inside &= inside - 1) sink.Point(point + BitOperations.TrailingZeroCount(inside));
        }
    }

    /// <summary>A bit for each of four points: is it inside, and is it so near to an edge that this does not decide?</summary>
    private static (uint Inside, uint Near) Test(PointLayer layer, int point, ReadOnlySpan<EdgeSide> sides, bool isInsideBefore)
    {
        var (x, y) = (Load(layer.X, point), Load(layer.Y, point));
        var inside = isInsideBefore ? Vector256<double>.AllBitsSet : Vector256<double>.Zero;
        var near = Vector256<double>.Zero;
        foreach (ref readonly var side in sides)
        {
            var (low, high) = (Vector256.Create(side.LowY), Vector256.Create(side.HighY));
            var cross = Vector256.Create(side.HighX - side.LowX) * (y - low) - (x - Vector256.Create(side.LowX)) * (high - low);
            var above = Vector256.GreaterThanOrEqual(y, low);
            near |= above & Vector256.LessThanOrEqual(y, high) & Vector256.LessThanOrEqual(Vector256.Abs(cross), Vector256.Create(side.Near));
            inside ^= above & Vector256.LessThan(y, high) & Vector256.LessThan(cross, Vector256<double>.Zero);
        }
        return (inside.ExtractMostSignificantBits(), near.ExtractMostSignificantBits());
    }

    /// <summary>Four steps as doubles; there is room behind the last point (<see cref="PointLayer.Padding"/>).</summary>
    private static Vector256<double> Load(ReadOnlySpan<int> steps, int point)
    {
        var four = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(steps), (nuint)point);
        return Avx.IsSupported ? Avx.ConvertToVector256Double(four) : Vector256.Create((double)four[0], four[1], four[2], four[3]);
    }
}
