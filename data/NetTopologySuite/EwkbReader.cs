using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Geometry from PostGIS's extended well-known binary.</summary>
/// <remarks>
/// All seven kinds, XY to XYZM, either byte order. A point of NaNs is the empty point. Bytes are hostile until read:
/// counts are checked against the bytes left before anything is allocated, nesting ends at 32.
/// </remarks>
public static class EwkbReader
{
    const int LeastPart = 9, LeastRing = 4;

    /// <summary>Which geometry do these bytes hold?</summary>
    /// <exception cref="EwkbException">Not one whole EWKB geometry, or one that NetTopologySuite cannot hold.</exception>
    public static Geometry Read(ReadOnlySpan<byte> ewkb)
    {
        var cursor = new EwkbCursor(ewkb);
        try
        {
            var header = EwkbHeader.Read(ref cursor);
            var factory = NtsGeometryServices.Instance.CreateGeometryFactory(header.Srid);
            var geometry = ReadBody(ref cursor, header, factory, depth: 0);
            return cursor.Remaining == 0
                ? geometry
                : throw new EwkbException($"EWKB {header.Kind} is followed by {cursor.Remaining} bytes that belong to nothing.");
        }
        catch (ArgumentException refusal)
        {
            throw new EwkbException($"EWKB holds an impossible geometry: {refusal.Message}", refusal);
        }
    }

    /// <summary>The same from hexadecimal text, the form that PostgreSQL prints.</summary>
    /// <exception cref="EwkbException">Not hexadecimal, or not EWKB.</exception>
    public static Geometry ReadHex(string hex)
    {
        if (hex.Length % 2 != 0 || !hex.All(char.IsAsciiHexDigit))
            throw new EwkbException("EWKB text came that is not pairs of hexadecimal digits.");

        return Read(Convert.FromHexString(hex));
    }

    static Geometry ReadBody(ref EwkbCursor cursor, EwkbHeader header, GeometryFactory factory, int depth) => header.Kind switch
    {
        EwkbKind.Point => ReadPoint(ref cursor, header.Dimension, factory),
        EwkbKind.LineString => factory.CreateLineString(ReadSequence(ref cursor, header.Dimension, factory)),
        EwkbKind.Polygon => ReadPolygon(ref cursor, header.Dimension, factory),
        EwkbKind.MultiPoint => factory.CreateMultiPoint(ReadParts<Point>(ref cursor, factory, depth)),
        EwkbKind.MultiLineString => factory.CreateMultiLineString(ReadParts<LineString>(ref cursor, factory, depth)),
        EwkbKind.MultiPolygon => factory.CreateMultiPolygon(ReadParts<Polygon>(ref cursor, factory, depth)),
        _ => factory.CreateGeometryCollection(ReadParts<Geometry>(ref cursor, factory, depth)),
    };

    static TPart[] ReadParts<TPart>(ref EwkbCursor cursor, GeometryFactory factory, int depth) where TPart : Geometry
    {
        if (depth >= EwkbHeader.DeepestNesting)
            throw new EwkbException($"EWKB nests collections deeper than {EwkbHeader.DeepestNesting}.");

        var parts = new TPart[cursor.ReadCount(LeastPart)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = ReadPart<TPart>(ref cursor, factory, depth + 1);
        return parts;
    }

    static TPart ReadPart<TPart>(ref EwkbCursor cursor, GeometryFactory factory, int depth) where TPart : Geometry
    {
        var header = EwkbHeader.Read(ref cursor);
        if (header.Srid != 0 && header.Srid != factory.SRID)
            throw new EwkbException($"EWKB part has SRID {header.Srid}, the whole has {factory.SRID}.");

        return ReadBody(ref cursor, header, factory, depth) as TPart
            ?? throw new EwkbException($"EWKB {header.Kind} came where a {typeof(TPart).Name} was wanted.");
    }

    static Point ReadPoint(ref EwkbCursor cursor, EwkbDimension dimension, GeometryFactory factory)
    {
        var sequence = ReadPoints(ref cursor, 1, dimension, factory);
        return double.IsNaN(sequence.GetX(0)) && double.IsNaN(sequence.GetY(0))
            ? factory.CreatePoint()
            : factory.CreatePoint(sequence);
    }

    static Polygon ReadPolygon(ref EwkbCursor cursor, EwkbDimension dimension, GeometryFactory factory)
    {
        var rings = new LinearRing[cursor.ReadCount(LeastRing)];
        for (var i = 0; i < rings.Length; i++)
            rings[i] = factory.CreateLinearRing(ReadSequence(ref cursor, dimension, factory));
        return rings.Length == 0 ? factory.CreatePolygon() : factory.CreatePolygon(rings[0], rings[1..]);
    }

    static CoordinateSequence ReadSequence(ref EwkbCursor cursor, EwkbDimension dimension, GeometryFactory factory) =>
        ReadPoints(ref cursor, cursor.ReadCount(dimension.BytesPerPoint), dimension, factory);

    static CoordinateSequence ReadPoints(ref EwkbCursor cursor, int count, EwkbDimension dimension, GeometryFactory factory)
    {
        var sequence = factory.CoordinateSequenceFactory.Create(count, dimension.Ordinates, dimension.Measures);
        for (var i = 0; i < count; i++)
            for (var ordinate = 0; ordinate < dimension.Ordinates; ordinate++)
                sequence.SetOrdinate(i, ordinate, cursor.ReadDouble());
        return sequence;
    }
}
