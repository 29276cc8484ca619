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
        && Locate(polygon.Shell, point) is var place && place != RingPlace.Outside
        && (place == RingPlace.Boundary || polygon.Holes.All(hole => Locate(hole, point) != RingPlace.Inside));

    private static RingPlace Locate(LinearRing ring, Coordinate point)
    {
        var vertices = ring.CoordinateSequence;
        var winding = new RingWinding(point.X, point.Y);
        for (var i = 1; i < vertices.Count; i++)
            winding.Pass(vertices.GetX(i - 1), vertices.GetY(i - 1), vertices.GetX(i), vertices.GetY(i));
        return winding.Place;
    }
}
