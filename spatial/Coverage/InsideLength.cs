using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Spatial.Coverage;

/// <summary>How much of a pipe an area takes in.</summary>
public static class InsideLength
{
    /// <summary>How many millimetres of this route lie inside?</summary>
    /// <remarks>
    /// All of it where the area covers the route; else each vertex-to-vertex piece counts round(millimetres x inside fraction in longitude
    /// and latitude), ties to even, so that PostGIS agrees within 1 mm a crossing. A stretch along the boundary is inside. SRID 4490.
    /// </remarks>
    /// <param name="area">Valid polygon or multipolygon, holes allowed.</param>
    /// <param name="route">The line as stored.</param>
    /// <param name="pieceMillimetres">One geodesic length for each piece of the route, as stored.</param>
    /// <exception cref="ArgumentException">There is not one length for each piece.</exception>
    public static long Millimetres(Geometry area, LineString route, IReadOnlyList<int> pieceMillimetres)
    {
        if (pieceMillimetres.Count != route.NumPoints - 1)
            throw new ArgumentException($"{pieceMillimetres.Count} lengths for a route of {route.NumPoints} vertices.", nameof(pieceMillimetres));
        return area.Covers(route) ? pieceMillimetres.Sum(piece => (long)piece) : pieceMillimetres.Select((piece, i) => Inside(area, route, i, piece)).Sum();
    }

    private static long Inside(Geometry area, LineString route, int index, int millimetres)
    {
        var piece = route.Factory.CreateLineString([route.GetCoordinateN(index), route.GetCoordinateN(index + 1)]);
        if (piece.Length == 0 || !area.EnvelopeInternal.Intersects(piece.EnvelopeInternal)) return 0;
        return (long)Math.Round(millimetres * OverlayNGRobust.Overlay(area, piece, SpatialFunction.Intersection).Length / piece.Length);
    }
}
