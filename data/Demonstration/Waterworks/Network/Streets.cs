using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>The pipes inside a settlement: inlet valve, the main along the spine, and a branch up every served lane.</summary>
internal sealed class Streets(Sheet sheet, Member member, int year)
{
    private const double MostMetresBetweenValves = 350;
    private const double BranchValveShare = 0.3;
    private static readonly double[] SideSteps = [30, -30, 80, -80, 150, -150];

    private readonly Place place = member.Place;
    private readonly Polyline spine = new(sheet.County.Plane, member.Place.Settlement.Spine);
    private readonly SplitMix64 random = SplitMix64.For(member.Place.Key, "streets");
    private double metresSinceValve;

    /// <returns>The junctions along the spine, from the gate inwards.</returns>
    public IReadOnlyList<int> Lay()
    {
        var persons = place.ServedPersons;
        var junctions = new List<int> { Inlet(persons) };
        foreach (var lane in member.Gate.Lanes)
        {
            var start = sheet.County.StartOf(place.Settlement.Lanes[lane]);
            if (!sheet.Location(junctions[^1]).Equals2D(start)) junctions.Add(Onwards(junctions[^1], start, persons));
            Branch(junctions[^1], lane);
            persons -= place.LanePersons[lane];
        }
        return junctions;
    }

    private int Inlet(int persons)
    {
        var start = sheet.County.StartOf(place.Settlement.Lanes[member.Gate.Lanes[0]]);
        var junction = sheet.Add(WaterNodeKind.Junction, start, place);
        var line = new Polyline(sheet.County.Plane, [member.Gate.Location, start]);
        sheet.Lay((member.Node, junction), line, [new(line.Metres / 2, WaterNodeKind.Valve)], Main(persons));
        return junction;
    }

    private int Onwards(int previous, Coordinate start, int persons)
    {
        var junction = sheet.Add(WaterNodeKind.Junction, start, place);
        var line = AlongSpine(sheet.Location(previous), start);
        metresSinceValve += line.Metres;
        var isValveDue = metresSinceValve > MostMetresBetweenValves;
        if (isValveDue) metresSinceValve = 0;
        sheet.Lay((previous, junction), line, isValveDue ? [new(line.Metres / 2, WaterNodeKind.Valve)] : [], Main(persons));
        return junction;
    }

    private void Branch(int junction, int lane)
    {
        var kind = place.Delivery[lane] is Delivery.Standpipe ? WaterNodeKind.Standpipe : WaterNodeKind.ServiceConnection;
        var end = sheet.County.EndOf(place.Settlement.Lanes[lane]);
        var service = sheet.Add(kind, end, place);
        place.ServiceNode[lane] = service;
        var line = new Polyline(sheet.County.Plane, [sheet.Location(junction), end]);
        var isValved = random.Unit() < BranchValveShare;
        sheet.Lay((junction, service), line, isValved ? [new(Math.Min(4, line.Metres / 4), WaterNodeKind.Valve)] : [],
            new(PipeRole.Branch, place.LanePersons[lane], year) { VillageCode = place.Land.Code });
    }

    private Polyline AlongSpine(Coordinate from, Coordinate to)
    {
        Coordinate[] route = [from, .. spine.Between(spine.MetresTo(from), spine.MetresTo(to)), to];
        Coordinate[][] ways = [route, [from, to], .. SideSteps.Select(metres => Mains.Aside(sheet.County, (from, to), metres))];
        return new(sheet.County.Plane, Array.Find(ways, sheet.County.Holds) ?? route);
    }

    private PipeMake Main(int persons) => new(PipeRole.Main, persons, year) { VillageCode = place.Land.Code };
}
