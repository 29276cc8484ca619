using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme.Facilities;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;
using NetTopologySuite.Operation.Distance;

namespace GeoZones.Data.Demonstration.Programme.Constraints;

/// <summary>The constraint areas of the counties that have villages; only the protection zone of the named lake reaches into a zone.</summary>
internal static class AllConstraints
{
    private const long LakeId = 900;
    private const double MetresIntoZone = 260;

    public static IEnumerable<ConstraintArea> Rows(Land land, IReadOnlyList<DrawnZone> zones, Facility? lake)
    {
        var inhabited = land.Villages.Select(village => village.CountyCode).ToHashSet();
        var rows = CountyConstraints.All.Select((county, i) => (county, i)).Where(pair => inhabited.Contains(pair.county.CountyCode))
            .SelectMany(pair => new ConstraintDrawing(pair.county, pair.i + 1, land).Draw(zones));
        return lake is null ? rows : rows.Append(RoundLake(lake, zones));
    }

    /// <summary>As wide as to reach a little into the nearest zone.</summary>
    private static ConstraintArea RoundLake(Facility lake, IReadOnlyList<DrawnZone> zones)
    {
        var plane = new Plane(lake.Anchor.Coordinate);
        var reach = zones.Min(zone => plane.ToMetres(DistanceOp.NearestPoints(zone.Boundary, lake.Anchor)[0]).DistanceTo(new Spot(0, 0))) + MetresIntoZone;
        var outline = new Blob(plane, 16).Around(new Spot(0, 0), reach, SplitMix64.For(lake.VillageCode, "protection"));
        return ConstraintRow.Of(LakeId, (ConstraintKind.WaterSourceProtection, NamedLake.Name + "饮用水水源保护区"), lake.CountyCode, DegreeGrid.ToMultiPolygon(outline));
    }
}
