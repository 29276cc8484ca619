using GeoZones.Api.OData.Plan;
using NetTopologySuite.Geometries;
using static GeoZones.Api.OData.Sql.SqlFragment;
using static GeoZones.Api.OData.Sql.TermSql;

namespace GeoZones.Api.OData.Sql;

/// <summary>Shapes of the URL, metres and nearness. The literal moves, never the column: a column inside a function has no index.</summary>
static class ShapeSql
{
    /// <summary>Metres of one degree of latitude, at least, on the ellipsoid of CGCS2000; smaller means a wider envelope.</summary>
    const double LeastMetresPerDegree = 110_000;

    public static SqlFragment Literal(ShapeTerm shape) => Fragment($"ST_GeomFromEWKB({shape.Ewkb})");

    /// <summary>On the ellipsoid, straight edges of longitude and latitude cut to 0.01 degree.</summary>
    public static SqlFragment Geodesic(Term shape) => IsPoint(shape)
        ? Fragment($"{Value(shape)}::geography") : Fragment($"ST_Segmentize({Value(shape)}, 0.01)::geography");

    /// <summary>Metres; 0 exactly where geo.intersects.</summary>
    public static SqlFragment Distance(Term left, Term right) => IsPoint(left) && IsPoint(right)
        ? Fragment($"ST_Distance({Geodesic(left)}, {Geodesic(right)})")
        : Fragment($"CASE WHEN ST_Intersects({Value(left)}, {Value(right)}) THEN 0 ELSE ST_Distance({Geodesic(left)}, {Geodesic(right)}) END");

    /// <summary>First an envelope that an index serves, then metres.</summary>
    public static SqlFragment Near(NearTerm near)
    {
        var envelope = Fragment($"{Value(near.At)} && {Envelope(near.From.Shape.EnvelopeInternal, near.Metres)}");
        if (!near.Orless)
            return Fragment($"({envelope} AND {Distance(near.At, near.From)} < {near.Metres})");
        var within = Fragment($"ST_DWithin({Geodesic(near.At)}, {Geodesic(near.From)}, {near.Metres})");
        return IsPoint(near.At) && IsPoint(near.From)
            ? Fragment($"({envelope} AND {within})")
            : Fragment($"({envelope} AND (ST_Intersects({Value(near.At)}, {Value(near.From)}) OR {within}))");
    }

    /// <summary>The envelope of the nearest rows: as far as the last of the first <paramref name="count"/> by degrees, in metres.</summary>
    public static SqlFragment NearestEnvelope(ColumnTerm at, ShapeTerm from, SqlFragment rows, long count)
    {
        var box = from.Shape.EnvelopeInternal;
        var widest = Math.Max(0.01, Math.Cos(Math.Min(89, Math.Max(Math.Abs(box.MinY), Math.Abs(box.MaxY)) + 5) * Math.PI / 180));
        // Past 500 km the padding by a fixed latitude would no longer hold: take everything.
        return Fragment($"""
            {Value(at)} && (SELECT CASE WHEN max(metres) < 500000 THEN ST_Expand({Literal(from)}, max(metres) / {LeastMetresPerDegree * widest}, max(metres) / {LeastMetresPerDegree}) ELSE ST_MakeEnvelope(-180, -90, 180, 90, 4490) END
            FROM (SELECT {Distance(at, from)} AS metres FROM {rows} ORDER BY {Value(at)} <-> {Literal(from)} LIMIT {count}) AS nearest)
            """);
    }

    static bool IsPoint(Term term) => term.Type == typeof(Point);

    static SqlFragment Envelope(Envelope box, double metres)
    {
        var tall = Math.Max(0, metres) * 1.001 / LeastMetresPerDegree + 1e-6;
        var (south, north) = (box.MinY - tall, box.MaxY + tall);
        var reachesPole = south <= -89 || north >= 89;
        var wide = reachesPole ? 360 : tall / Math.Cos(Math.Max(Math.Abs(south), Math.Abs(north)) * Math.PI / 180);
        var (west, east) = (box.MinX - wide, box.MaxX + wide);
        // Over the antimeridian the envelope has two parts: take all longitudes.
        return west < -180 || east > 180
            ? Fragment($"ST_MakeEnvelope(-180, {south}, 180, {north}, 4490)")
            : Fragment($"ST_MakeEnvelope({west}, {south}, {east}, {north}, 4490)");
    }
}
