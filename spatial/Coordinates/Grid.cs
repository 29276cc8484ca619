using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coordinates;

/// <summary>The grid of 1e-7° (about 1 cm) on which every stored coordinate lies.</summary>
/// <remarks>
/// The formula is <c>round(x * 1e7) / 1e7</c>, ties to even, in C# and in the database alike: the quotient of two exactly
/// known doubles is the double nearest to the decimal, so equal decimals are equal bits. Multiplying by 1e-7 or
/// <c>ST_SnapToGrid</c> would change the last bit of many good coordinates.
/// </remarks>
public static class Grid
{
    /// <summary>Steps of the grid in one degree.</summary>
    public const double StepsPerDegree = 1e7;

    /// <summary>Which grid value is nearest to this one? Degrees in, degrees out; NaN and infinity come back unchanged.</summary>
    public static double Quantise(double degrees) => Math.Round(degrees * StepsPerDegree) / StepsPerDegree;

    /// <summary>Which grid point is nearest to this longitude and latitude? Degrees of any geographic SRID; Z and M are dropped.</summary>
    public static Coordinate Quantise(Coordinate position) => new(Quantise(position.X), Quantise(position.Y));

    /// <summary>What does this shape become when every vertex moves to its nearest grid point?</summary>
    /// <remarks>Any shape and SRID in degrees; a copy is returned, with SRID, Z and M kept. Two vertices may fall together: validate afterwards.</remarks>
    public static T Quantise<T>(T geometry) where T : Geometry
    {
        var copy = (T)geometry.Copy();
        copy.Apply(new QuantiseVertices());
        return copy;
    }

    /// <summary>Where is the grid point with these integer steps of 1e-7°?</summary>
    public static Coordinate At(int longitude, int latitude) => new(longitude / StepsPerDegree, latitude / StepsPerDegree);

    /// <summary>Is this a value of the grid, to the last bit? Not for NaN and infinity.</summary>
    public static bool Holds(double degrees) => double.IsFinite(degrees) && Quantise(degrees) == degrees;

    /// <summary>Are both longitude and latitude values of the grid? Z and M are not looked at.</summary>
    public static bool Holds(Coordinate position) => Holds(position.X) && Holds(position.Y);

    /// <summary>Is every vertex of this shape a grid point? True of an empty shape.</summary>
    public static bool Holds(Geometry geometry) => geometry.Coordinates.All(Holds);

    private sealed class QuantiseVertices : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; i < sequence.Count; i++)
            {
                sequence.SetX(i, Quantise(sequence.GetX(i)));
                sequence.SetY(i, Quantise(sequence.GetY(i)));
            }
        }
    }
}
