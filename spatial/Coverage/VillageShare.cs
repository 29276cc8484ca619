using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Spatial.Coverage;

/// <summary>How much of a village an area takes in.</summary>
public static class VillageShare
{
    /// <summary>Which share of the village's area lies inside?</summary>
    /// <remarks>
    /// Planar in degrees of SRID 4490: villages are small, a share differs from the ellipsoidal one by less than 3e-4. Exactly 1 where the
    /// area covers the village; a shared border alone is 0. The overlay is the robust one: shared, rounded borders are the normal case.
    /// </remarks>
    /// <param name="area">Valid polygon or multipolygon, holes allowed.</param>
    /// <param name="village">Valid polygon or multipolygon with an area.</param>
    /// <returns>0..1.</returns>
    public static double Of(Geometry area, Geometry village)
    {
        if (!area.EnvelopeInternal.Intersects(village.EnvelopeInternal)) return 0;
        if (area.Covers(village)) return 1;
        return Math.Min(1, OverlayNGRobust.Overlay(area, village, SpatialFunction.Intersection).Area / village.Area);
    }
}
