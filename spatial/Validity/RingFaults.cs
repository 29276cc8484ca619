using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Noding;

namespace GeoZones.Spatial.Validity;

/// <summary>Where a closed ring meets itself: crossings, touches of a vertex, stretches run twice.</summary>
/// <remarks>Monotone chains in an index (NTS noding): about n log n. Vertices that repeat their predecessor are no fault.</remarks>
static class RingFaults
{
    public static IEnumerable<GeometryFault> Find(Coordinate[] ring, int part, int at)
    {
        var kept = Enumerable.Range(0, ring.Length).Where(i => i == 0 || !ring[i].Equals2D(ring[i - 1])).ToArray();
        var vertices = Array.ConvertAll(kept, i => ring[i]);
        var meetings = new Meetings(vertices.Length - 1);
        new MCIndexNoder(meetings).ComputeNodes([new BasicSegmentString(vertices, null)]);
        return meetings.Found.OrderBy(m => m.Value).Select(m => new GeometryFault(FaultReason.SelfIntersection, part, at, kept[m.Value], m.Key));
    }

    /// <summary>Points that two edges share although they are not the common end of neighbours.</summary>
    sealed class Meetings(int edges) : ISegmentIntersector
    {
        readonly RobustLineIntersector line = new();

        /// <summary>The place and the first edge that is there.</summary>
        public Dictionary<Coordinate, int> Found { get; } = [];

        public bool IsDone => Found.Count > GeometryFaults.Most;

        public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
        {
            if (segIndex0 == segIndex1)
                return;
            line.ComputeIntersection(e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1], e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
            var apart = Math.Abs(segIndex0 - segIndex1);
            var allowed = apart == 1 || apart == edges - 1 ? 1 : 0;
            if (line.IntersectionNum <= allowed)
                return;
            var place = line.GetIntersection(0).Copy();
            var first = Math.Min(segIndex0, segIndex1);
            if (!Found.TryGetValue(place, out var known) || first < known)
                Found[place] = first;
        }
    }
}
