using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage;

/// <summary>Is a household, a seat, an anchor inside an area? The same answer as ST_Covers of PostGIS 3.3, to the last bit.</summary>
/// <remarks>
/// PostGIS decides a point by winding number with plain double arithmetic, not by an exact predicate (measured: a point within some
/// 1e-15 degree of a slanted edge can fall on the other side than with NTS). The side of an edge a-b is the sign of
/// (b.x - a.x)(p.y - a.y) - (p.x - a.x)(b.y - a.y); an edge counts from its lower end, included, to its upper end, excluded.
/// W. D. Sunday, "Inclusion of a point in a polygon" (2001).
/// </remarks>
public static class PointInArea
{
    private enum Place { Outside, Boundary, Inside }

    /// <summary>Does this area cover this point?</summary>
    /// <remarks>Boundary is covered, that of a hole too; the inside of a hole is not. Planar in degrees, coordinates on doubles as stored.</remarks>
    /// <param name="area">Valid polygon or multipolygon; SRID 4490, not looked at.</param>
    /// <param name="point">Longitude and latitude in degrees of the same SRID.</param>
    /// <returns>False of an empty area.</returns>
    public static bool Covers(Geometry area, Coordinate point)
    {
        for (var i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is Polygon polygon && CoversPart(polygon, point)) return true;
        }
        return false;
    }

    private static bool CoversPart(Polygon polygon, Coordinate point) =>
        polygon.EnvelopeInternal.Covers(point)
        && Locate(polygon.Shell, point) is var place && place != Place.Outside
        && (place == Place.Boundary || polygon.Holes.All(hole => Locate(hole, point) != Place.Inside));

    private static Place Locate(LinearRing ring, Coordinate point)
    {
        var vertices = ring.CoordinateSequence;
        var winding = 0;
        for (var i = 1; i < vertices.Count; i++)
        {
            var (ax, ay, bx, by) = (vertices.GetX(i - 1), vertices.GetY(i - 1), vertices.GetX(i), vertices.GetY(i));
            if (Math.Min(ay, by) > point.Y || Math.Max(ay, by) < point.Y) continue;
            var side = (bx - ax) * (point.Y - ay) - (point.X - ax) * (by - ay);
            if (side == 0 && Math.Min(ax, bx) <= point.X && point.X <= Math.Max(ax, bx)) return Place.Boundary;
            if (side > 0 && ay <= point.Y && point.Y < by) winding++;
            else if (side < 0 && by <= point.Y && point.Y < ay) winding--;
        }
        return winding == 0 ? Place.Outside : Place.Inside;
    }
}
