using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Which ordinates a geometry carries besides X and Y.</summary>
readonly record struct EwkbDimension(bool HasZ, bool HasM)
{
    public int Ordinates => 2 + (HasZ ? 1 : 0) + (HasM ? 1 : 0);

    public int Measures => HasM ? 1 : 0;

    public int BytesPerPoint => Ordinates * sizeof(double);

    /// <summary>The dimension that a geometry is written with: one for all of its parts.</summary>
    /// <remarks>
    /// The first non-empty sequence decides, and only when its first value is a number:
    /// NetTopologySuite gives every plain <c>Point</c> a Z of NaN. Empties are XY.
    /// </remarks>
    public static EwkbDimension Of(Geometry geometry) => FirstSequence(geometry) is { } sequence
        ? new(sequence.HasZ && !double.IsNaN(sequence.GetZ(0)), sequence.HasM && !double.IsNaN(sequence.GetM(0)))
        : default;

    static CoordinateSequence? FirstSequence(Geometry geometry) => geometry switch
    {
        { IsEmpty: true } => null,
        Point point => point.CoordinateSequence,
        LineString line => line.CoordinateSequence,
        Polygon polygon => polygon.ExteriorRing.CoordinateSequence,
        GeometryCollection parts => FirstSequence(parts.Geometries.First(part => !part.IsEmpty)),
        _ => null,
    };
}
