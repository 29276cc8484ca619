namespace GeoZones.Data.NetTopologySuite;

/// <summary>What stands before the coordinates of every geometry: kind, dimension and, on the outermost one, the SRID.</summary>
/// <remarks>EWKB is OGC well-known binary with three flags in the top bits of the type, as PostGIS writes it.</remarks>
readonly record struct EwkbHeader(EwkbKind Kind, EwkbDimension Dimension, int Srid)
{
    /// <summary>The largest SRID that PostGIS keeps.</summary>
    public const int LargestSrid = 999_999;

    public const int DeepestNesting = 32;

    const uint ZFlag = 0x8000_0000, MFlag = 0x4000_0000, SridFlag = 0x2000_0000;

    public uint Type =>
        (uint)Kind | (Dimension.HasZ ? ZFlag : 0) | (Dimension.HasM ? MFlag : 0) | (Srid > 0 ? SridFlag : 0);

    public static EwkbHeader Read(ref EwkbCursor cursor)
    {
        cursor.ReadByteOrder();
        var type = cursor.ReadUInt32();
        var kind = (EwkbKind)(type & ~(ZFlag | MFlag | SridFlag));
        if (kind is < EwkbKind.Point or > EwkbKind.GeometryCollection)
            throw new EwkbException($"EWKB geometry type {(uint)kind} came; types 1 (Point) to 7 (GeometryCollection) are read here.");

        var dimension = new EwkbDimension((type & ZFlag) != 0, (type & MFlag) != 0);
        return new(kind, dimension, (type & SridFlag) == 0 ? 0 : ReadSrid(ref cursor));
    }

    static int ReadSrid(ref EwkbCursor cursor)
    {
        var srid = cursor.ReadUInt32();
        return srid <= LargestSrid
            ? (int)srid
            : throw new EwkbException($"EWKB SRID {srid} came; the largest is {LargestSrid}.");
    }
}
