using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Validity;

/// <summary>The rings of a shape by themselves: on the grid, without repeats, closed; those without an area let go.</summary>
static class RingRepair
{
    public static (RawShape Shape, IReadOnlyList<RepairStep> Done) Clean(RawShape shape)
    {
        var done = new List<RepairStep>();
        var parts = new List<IReadOnlyList<Coordinate[]>>();
        for (var part = 0; part < shape.Parts.Count; part++)
        {
            if (OfPart(shape.Parts[part], part, done) is { Count: > 0 } rings)
                parts.Add(rings);
        }
        return (shape with { Parts = parts }, done);
    }

    /// <summary>Empty when the shell is none.</summary>
    static List<Coordinate[]> OfPart(IReadOnlyList<Coordinate[]> rings, int part, List<RepairStep> done)
    {
        var kept = new List<Coordinate[]>();
        if (rings.Count == 0)
            done.Add(RepairStep.Of(RepairAction.Dropped, new(FaultReason.Empty, part)));
        for (var ring = 0; ring < rings.Count; ring++)
        {
            if (OfRing(rings[ring], part, ring, done) is { } sound)
                kept.Add(sound);
            else if (ring == 0)
                return [];
        }
        return kept;
    }

    static Coordinate[]? OfRing(Coordinate[] ring, int part, int at, List<RepairStep> done)
    {
        var vertices = Array.ConvertAll(ring, Grid.Quantise);
        Tell(RepairAction.Rounded, vertices.Zip(ring).Count(pair => !pair.First.Equals2D(pair.Second)));
        Coordinate[] different = [.. vertices.Where((vertex, i) => i == 0 || !vertex.Equals2D(vertices[i - 1]))];
        Tell(RepairAction.RepeatsDropped, vertices.Length - different.Length);
        if (different.Select(v => (v.X, v.Y)).Distinct().Take(3).Count() < 3)
        {
            done.Add(RepairStep.Of(RepairAction.Dropped, ring.Length == 0 ? new(FaultReason.Empty, part, at) : new(FaultReason.TooFewPoints, part, at, 0, ring[0])));
            return null;
        }
        if (different[0].Equals2D(different[^1]))
            return different;
        done.Add(RepairStep.Of(RepairAction.Closed, new(FaultReason.Unclosed, part, at, ring.Length - 1, ring[^1])));
        return [.. different, different[0].Copy()];

        void Tell(RepairAction action, int count)
        {
            if (count > 0)
                done.Add(new(action, part, at, count));
        }
    }
}
