using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>翼云湖, which a text names without saying where: here a synthetic lake in the village nearest to the zone named after it.</summary>
internal static class NamedLake
{
    public const string Name = "翼云湖";
    private const long Id = 301;
    private const double SquareMetres = 260_000;

    public static Facility? Row(IReadOnlyList<DrawnZone> zones, Land land) =>
        zones.FirstOrDefault(zone => zone.Source.Name.StartsWith(Name, StringComparison.Ordinal)) is { } zone ? Row(zone, land) : null;

    private static Facility Row(DrawnZone zone, Land land)
    {
        var village = land.Villages.Where(village => village.TownshipCode == zone.Town.Code && village.Kind == VillageKind.VillageCommittee)
            .Except(zone.Declared).MinBy(village => zone.Boundary.Distance(Seat(village)))!;
        var shore = DistanceOp.NearestPoints(zone.Boundary, Seat(village))[0];
        var ground = new BuildingGround(Overlay.Subtract(village.Boundary, zone.Boundary), shore);
        return FacilityRow.Of(Id, (FacilityKind.Lake, Name), village, ground.Water(village.Random("lake"), SquareMetres));
    }

    private static Point Seat(VillageLand village) => DegreeGrid.Factory.CreatePoint(village.Seat);
}
