using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>A facility of a village with what is measured on its footprint.</summary>
internal static class FacilityRow
{
    public static Facility Of(long id, (FacilityKind Kind, string Name) what, VillageLand village, Geometry footprint) => new()
    {
        Id = id, Kind = what.Kind, Name = what.Name, VillageCode = village.Code, CountyCode = Places.Stored(village.CountyCode),
        Status = AssetStatus.InService, Anchor = Anchor.Of(footprint), Footprint = footprint,
        LengthMetres = footprint is LineString line ? GeodesicLength.Millimetres(line) / 1000m : null,
        AreaSquareMetres = footprint is Polygon ? Area.SquareMetres(footprint) : null,
        Synthetic = true,
    };
}
