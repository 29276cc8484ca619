using NetTopologySuite.Algorithm;
using NetTopologySuite.Noding;

namespace GeoZones.Spatial.Validity;

/// <summary>How often the lines of a shape cross each other; counting stops at a limit, so a scribble costs no more than a drawing.</summary>
static class Crossings
{
    public static bool Exceed(RawShape rings, int most)
    {
        var counter = new Counter(most);
        new MCIndexNoder(counter).ComputeNodes([.. rings.Parts.SelectMany(part => part).Select(ISegmentString (ring) => new BasicSegmentString(ring, null))]);
        return counter.IsDone;
    }

    sealed class Counter(int most) : ISegmentIntersector
    {
        readonly RobustLineIntersector line = new();
        int found;

        public bool IsDone => found > most;

        public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
        {
            if (ReferenceEquals(e0, e1) && segIndex0 == segIndex1)
                return;
            line.ComputeIntersection(e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1], e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
            found += line.HasIntersection && line.IsInteriorIntersection() ? 1 : 0;
        }
    }
}
