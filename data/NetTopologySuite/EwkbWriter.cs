using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>PostGIS's extended well-known binary from a geometry: little endian, the SRID once, on the outside.</summary>
public static class EwkbWriter
{
    const int HeaderLength = 5, CountLength = 4, SridLength = 4;

    /// <summary>Which bytes does PostGIS want for this geometry?</summary>
    /// <remarks>Z and M are as <see cref="EwkbDimension.Of"/> finds them, for all parts alike; an SRID below 1 is not written.</remarks>
    /// <exception cref="EwkbException">A kind other than the seven of EWKB, or nesting deeper than 32.</exception>
    public static byte[] Write(Geometry geometry)
    {
        var dimension = EwkbDimension.Of(geometry);
        var srid = Math.Max(geometry.SRID, 0);
        var bytes = new byte[Length(geometry, dimension, depth: 0) + (srid > 0 ? SridLength : 0)];
        Write(bytes, geometry, dimension, srid);
        return bytes;
    }

    /// <summary>The same as hexadecimal text, which PostgreSQL reads as a literal.</summary>
    public static string WriteHex(Geometry geometry) => Convert.ToHexString(Write(geometry));

    static int Length(Geometry geometry, EwkbDimension dimension, int depth) => checked(HeaderLength + geometry switch
    {
        Point => dimension.BytesPerPoint,
        LineString line => Length(line, dimension),
        Polygon polygon => CountLength + Rings(polygon).Sum(ring => Length(ring, dimension)),
        GeometryCollection when depth >= EwkbHeader.DeepestNesting =>
            throw new EwkbException($"The geometry nests collections deeper than {EwkbHeader.DeepestNesting}."),
        GeometryCollection parts => CountLength + parts.Geometries.Sum(part => Length(part, dimension, depth + 1)),
        _ => throw new EwkbException($"A {geometry.GeometryType} cannot be written as EWKB."),
    });

    static int Length(LineString line, EwkbDimension dimension) => checked(CountLength + line.NumPoints * dimension.BytesPerPoint);

    static Span<byte> Write(Span<byte> to, Geometry geometry, EwkbDimension dimension, int srid)
    {
        to[0] = 1;
        var body = Write(to[1..], new EwkbHeader(KindOf(geometry), dimension, srid).Type);
        if (srid > 0)
            body = Write(body, (uint)srid);
        return WriteBody(body, geometry, dimension);
    }

    static Span<byte> WriteBody(Span<byte> to, Geometry geometry, EwkbDimension dimension) => geometry switch
    {
        Point { IsEmpty: true } => WriteEmptyPoint(to, dimension),
        Point point => WritePoints(to, point.CoordinateSequence, dimension),
        LineString line => WriteLine(to, line, dimension),
        Polygon polygon => WriteRings(to, Rings(polygon), dimension),
        _ => WriteParts(to, ((GeometryCollection)geometry).Geometries, dimension),
    };

    static Span<byte> WriteParts(Span<byte> to, Geometry[] parts, EwkbDimension dimension)
    {
        to = Write(to, (uint)parts.Length);
        foreach (var part in parts)
            to = Write(to, part, dimension, srid: 0);
        return to;
    }

    static Span<byte> WriteRings(Span<byte> to, LineString[] rings, EwkbDimension dimension)
    {
        to = Write(to, (uint)rings.Length);
        foreach (var ring in rings)
            to = WriteLine(to, ring, dimension);
        return to;
    }

    static Span<byte> WriteLine(Span<byte> to, LineString line, EwkbDimension dimension) =>
        WritePoints(Write(to, (uint)line.NumPoints), line.CoordinateSequence, dimension);

    static Span<byte> WritePoints(Span<byte> to, CoordinateSequence sequence, EwkbDimension dimension)
    {
        for (var i = 0; i < sequence.Count; i++)
        {
            to = Write(Write(to, sequence.GetX(i)), sequence.GetY(i));
            if (dimension.HasZ)
                to = Write(to, sequence.GetZ(i));
            if (dimension.HasM)
                to = Write(to, sequence.GetM(i));
        }

        return to;
    }

    static Span<byte> WriteEmptyPoint(Span<byte> to, EwkbDimension dimension)
    {
        for (var ordinate = 0; ordinate < dimension.Ordinates; ordinate++)
            to = Write(to, double.NaN);
        return to;
    }

    static Span<byte> Write(Span<byte> to, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, value);
        return to[sizeof(uint)..];
    }

    static Span<byte> Write(Span<byte> to, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(to, value);
        return to[sizeof(double)..];
    }

    static LineString[] Rings(Polygon polygon) =>
        polygon.IsEmpty ? [] : [polygon.ExteriorRing, .. polygon.InteriorRings];

    static EwkbKind KindOf(Geometry geometry) => geometry switch
    {
        Point => EwkbKind.Point,
        LineString => EwkbKind.LineString,
        Polygon => EwkbKind.Polygon,
        MultiPoint => EwkbKind.MultiPoint,
        MultiLineString => EwkbKind.MultiLineString,
        MultiPolygon => EwkbKind.MultiPolygon,
        _ => EwkbKind.GeometryCollection,
    };
}
