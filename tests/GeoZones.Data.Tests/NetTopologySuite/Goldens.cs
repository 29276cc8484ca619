using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>What each member of a geometry becomes: the expression of C#, then the SQL of it.</summary>
static class Goldens
{
    public static Geometry Zone => Wkt.Read("SRID=4490;POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
    static Point Tap => Wkt.Read<Point>("SRID=4490;POINT (3 4)");

    public static readonly Plot Row = new()
    {
        Boundary = Wkt.Read<MultiPolygon>("SRID=4490;MULTIPOLYGON (((1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 2 3, 3 3, 3 2, 2 2)))"),
        Seat = Wkt.Read<Point>("SRID=4490;POINT (0 4)"),
        Sketch = Wkt.Read("SRID=4490;GEOMETRYCOLLECTION (LINESTRING (0 0, 3 4), POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)))"),
        Lane = Wkt.Read<LineString>("SRID=4490;LINESTRING Z(0 0 700, 3 4 710)"),
        Fix = Wkt.Read<Point>("SRID=4490;POINT (109 33)"),
    };

    /// <summary>PostGIS gives the value that NetTopologySuite gives over the same row.</summary>
    public static TheoryData<string, Expression<Func<Plot, object?>>> Same => new()
    {
        { "ST_AsBinary(p.seat)", p => p.Seat!.AsBinary() },
        { "ST_AsBinary(p.seat)", p => p.Seat!.ToBinary() },
        { "ST_Contains(p.boundary, @Tap)", p => p.Boundary!.Contains(Tap) },
        { "ST_ConvexHull(p.boundary)", p => p.Boundary!.ConvexHull() },
        { "ST_CoveredBy(p.seat, @Zone)", p => p.Seat!.CoveredBy(Zone) },
        { "ST_Covers(@Zone, p.seat)", p => Zone.Covers(p.Seat) },
        { "ST_Crosses(p.lane, @Zone)", p => p.Lane!.Crosses(Zone) },
        { "ST_Difference(p.boundary, @Zone)", p => p.Boundary!.Difference(Zone) },
        { "ST_Disjoint(p.boundary, @Zone)", p => p.Boundary!.Disjoint(Zone) },
        { "ST_Distance(p.boundary, p.seat)", p => p.Boundary!.Distance(p.Seat) },
        { "ST_OrderingEquals(p.seat, @Tap)", p => p.Seat!.EqualsExact(Tap) },
        { "ST_Equals(p.boundary, @Zone)", p => p.Boundary!.EqualsTopologically(Zone) },
        { "ST_Intersection(p.boundary, @Zone)", p => p.Boundary!.Intersection(Zone) },
        { "ST_Intersects(p.boundary, @Zone)", p => p.Boundary!.Intersects(Zone) },
        { "ST_DWithin(p.seat, @Tap, 3.0)", p => p.Seat!.IsWithinDistance(Tap, 3) },
        { "ST_Normalize(p.boundary)", p => p.Boundary!.Normalized() },
        { "ST_Overlaps(p.boundary, @Zone)", p => p.Boundary!.Overlaps(Zone) },
        { "ST_Relate(p.boundary, @Zone, 'T*T***T**')", p => p.Boundary!.Relate(Zone, "T*T***T**") },
        { "ST_Reverse(p.lane)", p => p.Lane!.Reverse() },
        { "ST_SymDifference(p.boundary, @Zone)", p => p.Boundary!.SymmetricDifference(Zone) },
        { "ST_Touches(p.seat, @Zone)", p => p.Seat!.Touches(Zone) },
        { "ST_UnaryUnion(p.boundary)", p => p.Boundary!.Union() },
        { "ST_Union(p.boundary, @Zone)", p => p.Boundary!.Union(Zone) },
        { "ST_Within(p.seat, @Zone)", p => p.Seat!.Within(Zone) },
        { "ST_GeometryN(p.boundary, 1)", p => p.Boundary!.GetGeometryN(0) },
        { "ST_PointN(p.lane, 2)", p => p.Lane!.GetPointN(1) },
        { "ST_InteriorRingN(ST_GeometryN(p.boundary, 1)::geometry, 1)", p => ((Polygon)p.Boundary!.GetGeometryN(0)).GetInteriorRingN(0) },
        { "ST_Area(p.boundary)", p => p.Boundary!.Area },
        { "ST_Boundary(p.lane)", p => p.Lane!.Boundary },
        { "ST_Centroid(p.boundary)", p => p.Boundary!.Centroid },
        { "ST_Dimension(p.sketch)", p => p.Sketch!.Dimension },
        { "ST_Envelope(p.lane)", p => p.Lane!.Envelope },
        { "substr(ST_GeometryType(p.boundary), 4)", p => p.Boundary!.GeometryType },
        { "substr(ST_GeometryType(p.sketch), 4)", p => p.Sketch!.GeometryType },
        { "ST_IsEmpty(p.sketch)", p => p.Sketch!.IsEmpty },
        { "ST_IsValid(p.boundary)", p => p.Boundary!.IsValid },
        { "ST_Length(p.lane)", p => p.Lane!.Length },
        { "ST_Perimeter(p.boundary)", p => p.Boundary!.Length },
        { "ST_Length(p.sketch) + ST_Perimeter(p.sketch)", p => p.Sketch!.Length },
        { "ST_NumGeometries(p.sketch)", p => p.Sketch!.NumGeometries },
        { "ST_NumGeometries(p.boundary)", p => p.Boundary!.Count },
        { "ST_NPoints(p.boundary)", p => p.Boundary!.NumPoints },
        { "ST_NPoints(p.lane)", p => p.Lane!.Count },
        { "ST_SRID(p.sketch)", p => p.Sketch!.SRID },
        { "ST_StartPoint(p.lane)", p => p.Lane!.StartPoint },
        { "ST_EndPoint(p.lane)", p => p.Lane!.EndPoint },
        { "ST_IsClosed(p.lane)", p => p.Lane!.IsClosed },
        { "ST_ExteriorRing(ST_GeometryN(p.boundary, 1)::geometry)", p => ((Polygon)p.Boundary!.GetGeometryN(0)).ExteriorRing },
        { "ST_NumInteriorRings(ST_GeometryN(p.boundary, 1)::geometry)", p => ((Polygon)p.Boundary!.GetGeometryN(0)).NumInteriorRings },
        { "ST_X(p.seat)", p => p.Seat!.X },
        { "ST_Y(p.seat)", p => p.Seat!.Y },
        { "ST_Z(ST_StartPoint(p.lane))", p => p.Lane!.StartPoint.Z },
    };

    /// <summary>PostGIS answers these in its own way: another point inside, another arc, another way to print, metres.</summary>
    public static TheoryData<string, Expression<Func<Plot, object?>>> Own => new()
    {
        { "ST_AsText(p.seat)", p => p.Seat!.AsText() },
        { "ST_AsText(p.boundary)", p => p.Boundary!.ToText() },
        { "ST_Buffer(p.seat, 0.5)", p => p.Seat!.Buffer(0.5) },
        { "ST_Buffer(p.seat, 0.5, 2)", p => p.Seat!.Buffer(0.5, 2) },
        { "ST_PointOnSurface(p.boundary)", p => p.Boundary!.PointOnSurface },
        { "ST_PointOnSurface(p.boundary)", p => p.Boundary!.InteriorPoint },
        { "ST_M(p.seat)", p => (double?)p.Seat!.M },
        { "ST_Distance(p.fix, @Tap)", p => p.Fix!.Distance(Tap) },
        { "ST_Buffer(p.fix, 10.0)", p => p.Fix!.Buffer(10) },
        { "ST_Force2D(p.lane)", p => EF.Functions.Force2D(p.Lane!) },
        { "ST_Transform(p.boundary, 4547)", p => EF.Functions.Transform(p.Boundary!, 4547) },
        { "ST_Transform(@Zone, 4547)", p => EF.Functions.Transform(Zone, 4547) },
        { "p.seat <-> @Tap", p => EF.Functions.DistanceKnn(p.Seat!, Tap) },
    };
}
