using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>High-level tanks (高位水池) beside the gate where a branch of the tree climbs into the hills.</summary>
internal static class HighTanks
{
    private const double HillsFrom = 0.5;
    private const double AboveTheGate = 30;

    public static void Build(Sheet sheet)
    {
        foreach (var member in sheet.Scheme.Members.Where(EntersTheHills)) Build(sheet, member);
    }

    private static bool EntersTheHills(Member member) => member.Parent is { } parent
        && member.Place.Land.Hilliness >= HillsFrom && parent.Place.Land.Hilliness < HillsFrom;

    private static void Build(Sheet sheet, Member member)
    {
        var random = SplitMix64.For(member.Place.Key, "high-level tank");
        var at = Headworks.Away(sheet.County, member.Gate.Location, random.Between(90, 220), random);
        var node = sheet.Network.Add(sheet.Node(WaterNodeKind.HighLevelTank, at, member.Place) with
        {
            Name = $"{VillageNames.Short(member.Place.Land.Name)}高位水池",
            CapacityCubicMetresPerDay = Capacity.DesignFor(member.PersonsBelow, sheet.Scheme.Kind),
            ElevationMetres = member.Place.ElevationMetres + AboveTheGate,
        });
        var line = new Polyline(sheet.County.Plane, [member.Gate.Location, at]);
        sheet.Lay((member.Node, node), line, [], new(PipeRole.Main, member.PersonsBelow, Mains.YearOf(sheet.Scheme, member)));
    }
}
