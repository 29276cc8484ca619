using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Measures;

/// <summary>Lengths as they are stored: whole millimetres, so that sums do not depend on their order.</summary>
public static class GeodesicLength
{
    /// <summary>How long is this line, in millimetres?</summary>
    /// <remarks>
    /// The sum over vertex-to-vertex pieces, each rounded by itself (<see cref="PieceMillimetres"/>): the parts of a line cut at
    /// a vertex add up exactly. SRID 4490; an empty line has length 0; n pieces differ from <c>ST_Length(geography)</c> by at most n/2 mm.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not a longitude or latitude in degrees.</exception>
    public static long Millimetres(LineString line)
    {
        var vertices = line.CoordinateSequence;
        var sum = 0L;
        for (var i = 1; i < vertices.Count; i++)
            sum += PieceMillimetres(vertices.GetCoordinate(i - 1), vertices.GetCoordinate(i));
        return sum;
    }

    /// <summary>How long is the geodesic between two vertices, in millimetres rounded to the nearest? SRID 4490.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not a longitude or latitude in degrees.</exception>
    public static long PieceMillimetres(Coordinate from, Coordinate to) => (long)Math.Round(Geodesic.Metres(from, to) * 1000);
}
