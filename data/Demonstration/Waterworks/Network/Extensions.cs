using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Mains planned or under construction towards lanes and settlements without centralized supply.</summary>
internal static class Extensions
{
    private const double StreetShare = 0.5;
    private const double SettlementShare = 0.4;
    private const double LongestMetres = 4_000;

    /// <summary>Along the rest of a street whose far end is unserved.</summary>
    /// <param name="lastJunction">Where the main ends today.</param>
    public static void Street(Sheet sheet, Member member, int lastJunction)
    {
        var place = member.Place;
        var random = SplitMix64.For(place.Key, "extension");
        var (from, to) = (sheet.Location(lastJunction), sheet.County.StartOf(place.Settlement.Lanes[member.Gate.FarLane]));
        if (Place.IsCentralized(place.Supply[member.Gate.FarLane]) || from.Equals2D(to) || random.Unit() >= StreetShare) return;
        var make = MakeFor(place, random);
        var spine = new Polyline(sheet.County.Plane, place.Settlement.Spine);
        var through = spine.Between(spine.MetresTo(from), spine.MetresTo(to));
        var end = sheet.Network.Add(sheet.Node(WaterNodeKind.Junction, to, place) with { Status = make.Status });
        sheet.Lay((lastJunction, end), new(sheet.County.Plane, [from, .. through, to]), [], make);
    }

    /// <summary>To settlements of the county that have no main at all, from the nearest gate in reach.</summary>
    public static void Settlements(CountyArea county, IReadOnlyList<Sheet> sheets)
    {
        var gates = sheets.SelectMany(sheet => sheet.Scheme.Members.Select(member => (Sheet: sheet, Member: member))).ToList();
        foreach (var place in county.Places.Where(place => !place.IsServed))
        {
            var random = SplitMix64.For(place.Key, "extension");
            var to = place.Settlement.Spine[0];
            if (random.Unit() >= SettlementShare || gates.Count == 0) continue;
            var (sheet, member) = gates.MinBy(gate => county.Metres(gate.Member.Gate.Location, to));
            if (IsInReach(county, member.Gate.Location, to)) Settlement(sheet, member, (place, to), random);
        }
    }

    private static bool IsInReach(CountyArea county, Coordinate from, Coordinate to) =>
        !from.Equals2D(to) && county.Metres(from, to) <= LongestMetres && county.Holds([from, to]);

    private static void Settlement(Sheet sheet, Member member, (Place Place, Coordinate At) to, SplitMix64 random)
    {
        var make = MakeFor(to.Place, random);
        var end = sheet.Network.Add(sheet.Node(WaterNodeKind.Junction, to.At, to.Place) with { Status = make.Status });
        var line = Mains.Bent(sheet.County, (member.Gate.Location, to.At), random);
        sheet.Lay((member.Node, end), line, Fitting.Valves(line.Metres, random), make);
    }

    private static PipeMake MakeFor(Place place, SplitMix64 random) => random.Unit() < 0.65
        ? new(PipeRole.Main, place.Persons, 2024) { Status = AssetStatus.Planned, VillageCode = place.Land.Code }
        : new(PipeRole.Main, place.Persons, 2023) { Status = AssetStatus.UnderConstruction, VillageCode = place.Land.Code };
}
