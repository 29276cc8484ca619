using System.Buffers;
using System.Buffers.Binary;
using GeoZones.Data.NetTopologySuite;

namespace GeoZones.Api.OData.Writing;

/// <summary>GeoJSON text from PostGIS's extended well-known binary, with no geometry in between.</summary>
/// <remarks>
/// All seven kinds in either byte order; longitude before latitude, then Z where there is one; M and the SRID have no place in GeoJSON.
/// The bytes come from our own database: wrong ones end in an exception, never past the end.
/// </remarks>
public static class EwkbToGeoJson
{
    /// <summary>What 8 bytes of an ordinate, or the 9 of an empty part, may become at most.</summary>
    const int MostTextPerByte = 5, Frame = 64;

    /// <summary>Writes the geometry as one JSON object without white space; degrees as in <see cref="FixedDegrees"/>.</summary>
    /// <exception cref="EwkbException">A kind that GeoJSON does not have, or an ordinate that is no number.</exception>
    public static void Write(ReadOnlySpan<byte> ewkb, IBufferWriter<byte> to)
    {
        var pen = new Pen(ewkb, to.GetSpan(ewkb.Length * MostTextPerByte + Frame));
        pen.Geometry();
        to.Advance(pen.Length);
    }

    /// <summary>Which kind do these bytes hold?</summary>
    public static EwkbKind KindOf(ReadOnlySpan<byte> ewkb) => new Pen(ewkb, default).Header().Kind;

    readonly record struct Part(EwkbKind Kind, int BytesPerPoint, int Ordinates);

    ref struct Pen(ReadOnlySpan<byte> ewkb, Span<byte> to)
    {
        const uint ZFlag = 0x8000_0000, MFlag = 0x4000_0000, SridFlag = 0x2000_0000;

        ReadOnlySpan<byte> rest = ewkb;
        readonly Span<byte> to = to;
        bool bigEndian;

        public int Length { get; private set; }

        public void Geometry()
        {
            var part = Header();
            Put("{\"type\":\""u8);
            Put(Name(part.Kind));
            Put(part.Kind == EwkbKind.GeometryCollection ? "\",\"geometries\":"u8 : "\",\"coordinates\":"u8);
            Body(part);
            Put("}"u8);
        }

        public Part Header()
        {
            bigEndian = rest[0] == 0;
            rest = rest[1..];
            var type = Count();
            if ((type & SridFlag) != 0)
                rest = rest[sizeof(uint)..];
            var hasZ = (type & ZFlag) != 0;
            var ordinates = 2 + (hasZ ? 1 : 0);
            return new((EwkbKind)(type & 0xFFFF), (ordinates + ((type & MFlag) != 0 ? 1 : 0)) * sizeof(double), ordinates);
        }

        void Body(Part part)
        {
            switch (part.Kind)
            {
                case EwkbKind.Point: Point(part); break;
                case EwkbKind.LineString: Line(part); break;
                case EwkbKind.Polygon: Rings(part); break;
                default: Parts(part.Kind); break;
            }
        }

        void Parts(EwkbKind whole)
        {
            var count = Count();
            Put("["u8);
            for (var i = 0u; i < count; i++)
            {
                if (i > 0)
                    Put(","u8);
                if (whole == EwkbKind.GeometryCollection)
                    Geometry();
                else
                    Body(Header());
            }
            Put("]"u8);
        }

        void Rings(Part part)
        {
            var count = Count();
            Put("["u8);
            for (var i = 0u; i < count; i++)
            {
                if (i > 0)
                    Put(","u8);
                Line(part);
            }
            Put("]"u8);
        }

        void Line(Part part)
        {
            var count = (int)Count();
            Put("["u8);
            Positions(count, part);
            Put("]"u8);
        }

        void Point(Part part)
        {
            if (!double.IsNaN(Number(rest)))
            {
                Positions(1, part);
                return;
            }
            Put("[]"u8);
            rest = rest[part.BytesPerPoint..];
        }

        /// <summary>The hot loop.</summary>
        void Positions(int count, Part part)
        {
            var bytes = rest[..checked(count * part.BytesPerPoint)];
            var text = to[Length..];
            var at = 0;
            for (var i = 0; i < bytes.Length; i += part.BytesPerPoint)
            {
                if (i > 0)
                    text[at++] = (byte)',';
                text[at++] = (byte)'[';
                at += FixedDegrees.Write(Number(bytes[i..]), text[at..]);
                text[at++] = (byte)',';
                at += FixedDegrees.Write(Number(bytes[(i + sizeof(double))..]), text[at..]);
                if (part.Ordinates == 3)
                {
                    text[at++] = (byte)',';
                    at += FixedDegrees.Write(Number(bytes[(i + 2 * sizeof(double))..]), text[at..]);
                }
                text[at++] = (byte)']';
            }
            Length += at;
            rest = rest[bytes.Length..];
        }

        readonly double Number(ReadOnlySpan<byte> at) =>
            bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at);

        uint Count()
        {
            var count = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest);
            rest = rest[sizeof(uint)..];
            return count;
        }

        void Put(ReadOnlySpan<byte> text)
        {
            text.CopyTo(to[Length..]);
            Length += text.Length;
        }

        static ReadOnlySpan<byte> Name(EwkbKind kind) => kind switch
        {
            EwkbKind.Point => "Point"u8,
            EwkbKind.LineString => "LineString"u8,
            EwkbKind.Polygon => "Polygon"u8,
            EwkbKind.MultiPoint => "MultiPoint"u8,
            EwkbKind.MultiLineString => "MultiLineString"u8,
            EwkbKind.MultiPolygon => "MultiPolygon"u8,
            EwkbKind.GeometryCollection => "GeometryCollection"u8,
            _ => throw new EwkbException($"EWKB geometry type {(int)kind} came; GeoJSON has 1 (Point) to 7 (GeometryCollection)."),
        };
    }
}
