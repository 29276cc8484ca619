using GeoZones.Spatial.Coordinates;

namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>The cells that points and boundaries are put into: squares of 2^15 steps of 1e-7°, some 360 m high, the same for the whole world.</summary>
/// <remarks>One shift decides the cell of a point and of an edge, so that they never disagree: an arithmetic shift is the floor, and monotone.</remarks>
static class CellGrid
{
    internal const int Shift = 15;

    /// <summary>Steps of 1e-7° along the side of a cell.</summary>
    internal const int Side = 1 << Shift;

    /// <summary>Which row of cells does this latitude, in steps, lie in?</summary>
    internal static int Row(int y) => y >> Shift;

    /// <summary>Which column of cells does this longitude, in steps, lie in?</summary>
    internal static int Column(int x) => x >> Shift;

    /// <summary>The southernmost latitude of a row, in steps.</summary>
    internal static int South(int row) => row << Shift;

    /// <summary>The northernmost latitude of a row, in steps: points lie on steps, so this is inclusive.</summary>
    internal static int North(int row) => South(row) + (Side - 1);

    /// <summary>Twice the latitude of a row's middle line. It lies between two steps, so no vertex is ever on it.</summary>
    internal static long TwiceMiddle(int row) => 2L * South(row) + Side - 1;

    /// <summary>A coordinate of the grid of 1e-7° as whole steps.</summary>
    internal static int Steps(double degrees) => (int)Math.Round(degrees * Grid.StepsPerDegree);
}
