using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>What an area covers, once.</summary>
public static class AreaCoverage
{
    /// <summary>Sessions that rest, by their index: what they hold is used again, and goes with the index.</summary>
    private static readonly ConditionalWeakTable<CoverageIndex, ConcurrentBag<DragSession>> Resting = [];

    /// <summary>What does this area cover?</summary>
    /// <param name="area">Valid polygon or multipolygon on the grid, SRID 4490; a point on its boundary is covered (<see cref="PointInArea"/>).</param>
    /// <param name="rule">Decides the villages; not Declared.</param>
    public static CoverageSums Totals(CoverageIndex index, Geometry area, CoverageRule rule, CoverageGrain grain)
    {
        var resting = Resting.GetOrCreateValue(index);
        if (!resting.TryTake(out var session)) session = new(index, grain, int.MaxValue);
        session.Load(area, rule, grain);
        var sums = session.Count().Copy();
        resting.Add(session);
        return sums;
    }
}
