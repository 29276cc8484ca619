using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace GeoZones.Spatial.Validity;

/// <summary>The area of rings that need not be sound, as a map paints it: inside is what an odd number of rings encloses.</summary>
static class AsDrawn
{
    /// <param name="rings">Closed rings of three places or more.</param>
    public static Geometry Of(RawShape rings)
    {
        var drawn = rings.Parts.SelectMany(part => part).ToList();
        var factory = RawShape.Polygon([drawn[0]]).Factory;
        var polygonizer = new Polygonizer();
        polygonizer.Add(OverlayNGRobust.Union(drawn.Select(Geometry (ring) => factory.CreateLineString(ring)).ToList(), factory));
        return OverlayNGRobust.Union(polygonizer.GetPolygons().Where(face => IsInside(face.InteriorPoint.Coordinate, drawn)).ToList(), factory);
    }

    static bool IsInside(Coordinate place, List<Coordinate[]> rings) => rings.Count(ring => RayCrossingCounter.LocatePointInRing(place, ring) == Location.Interior) % 2 == 1;
}
