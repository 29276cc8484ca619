using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Measures;

namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>What an edge adds to the area of its ring, in whole square millimetres, so that sums do not depend on their order.</summary>
static class EdgeArea
{
    /// <summary>Square millimetres on the ellipsoid between the edge and the equator; positive eastwards. Off by half a unit (<see cref="Area.BelowEdge"/>), by 100 mm² for edges of a degree.</summary>
    internal static Int128 SquareMillimetres(Edge edge)
    {
        if (edge.Ax == edge.Bx) return 0;
        var isEast = edge.Ax < edge.Bx;
        // Always computed eastwards: an edge then takes away exactly what it gives in the other direction.
        var (west, east) = isEast ? (Grid.At(edge.Ax, edge.Ay), Grid.At(edge.Bx, edge.By)) : (Grid.At(edge.Bx, edge.By), Grid.At(edge.Ax, edge.Ay));
        var area = (Int128)Math.Round(Area.BelowEdge(west, east, 0) * 1e6);
        return isEast ? area : -area;
    }
}
