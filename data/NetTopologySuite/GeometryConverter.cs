using System.Buffers;
using NetTopologySuite.Geometries;
using Npgsql.Internal;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>One value of a geometry or geography column on the binary wire; arrays and COPY come through here too.</summary>
sealed class GeometryConverter<TGeometry> : PgStreamingConverter<TGeometry> where TGeometry : Geometry
{
    public override TGeometry Read(PgReader reader) => Parse(reader.ReadBytes(reader.CurrentRemaining));

    public override async ValueTask<TGeometry> ReadAsync(PgReader reader, CancellationToken cancellationToken = default) =>
        Parse(await reader.ReadBytesAsync(reader.CurrentRemaining, cancellationToken));

    /// <remarks>The length cannot be known without most of the work, so the bytes are made here and kept for the write.</remarks>
    public override Size GetSize(SizeContext context, TGeometry value, ref object? writeState)
    {
        var ewkb = EwkbWriter.Write(value);
        writeState = ewkb;
        return ewkb.Length;
    }

    public override void Write(PgWriter writer, TGeometry value) => writer.WriteBytes(Ewkb(writer));

    public override ValueTask WriteAsync(PgWriter writer, TGeometry value, CancellationToken cancellationToken = default) =>
        writer.WriteBytesAsync(Ewkb(writer), cancellationToken);

    static byte[] Ewkb(PgWriter writer) => (byte[])writer.Current.WriteState!;

    static TGeometry Parse(ReadOnlySequence<byte> bytes)
    {
        var geometry = EwkbReader.Read(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray());
        return geometry as TGeometry
            ?? throw new InvalidCastException($"The value is a {geometry.GeometryType}, a {typeof(TGeometry).Name} was asked for.");
    }
}
