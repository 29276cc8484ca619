using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>How much of a village an area takes in: <see cref="VillageShare"/> from the edges of the area near the village.</summary>
/// <remarks>Edges as far north as the village but east of it take in whatever of the village lies between their latitudes; along a line of such edges only the two ends remain.</remarks>
sealed class VillageShares
{
    private readonly List<(Edge Edge, int Direction)> near = [];
    private readonly List<(int Latitude, int Times)> ends = [];

    /// <summary>Share of the village inside, planar in degrees of SRID 4490, 0..1.</summary>
    internal double Of(EdgedArea area, VillageShape village) =>
        FindNear(area, village.Envelope) ? Math.Clamp(Common(village) / village.Area, 0, 1)
        : area.Covers(village.Vertex.X, village.Vertex.Y) ? 1 : 0;

    /// <summary>Notes the edges that count for these latitudes, and tells whether any of them meets the envelope.</summary>
    private bool FindNear(EdgedArea area, Edge envelope)
    {
        near.Clear();
        ends.Clear();
        var isMet = false;
        for (var row = envelope.FirstRow; row <= envelope.LastRow; row++)
        {
            foreach (var number in area.Rows[row])
            {
                var edge = area[number];
                if (Math.Max(edge.FirstRow, envelope.FirstRow) != row || edge.East < envelope.West) continue;
                isMet |= edge.Meets(envelope);
                if (edge.Ay == edge.By) continue;
                if (edge.West < envelope.East) near.Add((edge, Direction(area, number)));
                else NoteEast(edge, Direction(area, number), envelope);
            }
        }
        return isMet;
    }

    private void NoteEast(Edge edge, int direction, Edge envelope)
    {
        var times = edge.By > edge.Ay ? direction : -direction;
        if (edge.North > envelope.South) ends.Add((Math.Min(edge.North, envelope.North), times));
        if (edge.South > envelope.South) ends.Add((Math.Min(edge.South, envelope.North), -times));
    }

    private double Common(VillageShape village)
    {
        var sum = WestOfEast(village);
        foreach (var (edge, direction) in near)
        {
            var strip = 0.0;
            foreach (var other in village.Edges) strip += CommonArea.WestOf(edge, other, village.Envelope.West);
            sum += direction * strip;
        }
        return sum;
    }

    /// <summary>What the edges east of the village take in.</summary>
    private double WestOfEast(VillageShape village)
    {
        ends.Sort();
        var sum = 0.0;
        for (var i = 0; i < ends.Count;)
        {
            var (latitude, times) = (ends[i].Latitude, 0);
            for (; i < ends.Count && ends[i].Latitude == latitude; i++) times += ends[i].Times;
            if (times != 0) sum += times * village.AreaSouthOf(latitude);
        }
        return sum;
    }

    /// <summary>1 where the area is to the left of the edges of this ring: a shell that runs counter-clockwise, a hole that runs clockwise.</summary>
    private static int Direction(EdgedArea area, int edge)
    {
        var number = area.RingOf(edge);
        var ring = area.Rings[number];
        return ring.SquareMillimetres < 0 == (ring.Shell == number) ? 1 : -1;
    }
}
