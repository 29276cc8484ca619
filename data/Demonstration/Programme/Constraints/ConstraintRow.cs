using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Constraints;

/// <summary>A constraint area with its ellipsoidal measure. Nothing is known of when it came into force.</summary>
internal static class ConstraintRow
{
    public static ConstraintArea Of(long id, (ConstraintKind Kind, string Name) what, string countyCode, MultiPolygon boundary) => new()
    {
        Id = id, Kind = what.Kind, Name = what.Name, CountyCode = Places.Stored(countyCode),
        AreaSquareMetres = Area.SquareMetres(boundary), Boundary = boundary, Synthetic = true,
    };
}
