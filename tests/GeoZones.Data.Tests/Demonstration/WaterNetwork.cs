using GeoZones.Data.Demonstration;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries.Prepared;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class WaterNetwork(LandOfZaozhuang land)
{
    private readonly Water water = WaterOfZaozhuang.Of(land.City);

    [Fact]
    public void Every_service_connection_is_reached_from_a_source_through_pipes_in_service_and_open_valves()
    {
        var reached = ReachedFromSources();
        var taps = Enumerable.Range(0, water.Nodes.Count)
            .Where(node => water.Nodes[node].Kind is WaterNodeKind.ServiceConnection or WaterNodeKind.Standpipe).ToList();
        taps.Count.ShouldBeGreaterThan(20_000);
        taps.Where(node => !reached[node]).ShouldBeEmpty();
    }

    [Fact]
    public void A_pipe_never_joins_two_schemes() =>
        water.Pipes.Where(pipe => water.Nodes[pipe.FromNode].Scheme != pipe.Scheme || water.Nodes[pipe.ToNode].Scheme != pipe.Scheme).ShouldBeEmpty();

    [Fact]
    public void Every_pipe_begins_and_ends_exactly_at_its_nodes() =>
        water.Pipes.Where(pipe => !pipe.Route.StartPoint.Coordinate.Equals2D(water.Nodes[pipe.FromNode].Location)
            || !pipe.Route.EndPoint.Coordinate.Equals2D(water.Nodes[pipe.ToNode].Location)).ShouldBeEmpty();

    [Fact]
    public void Every_node_and_vertex_is_on_the_grid()
    {
        water.Nodes.Where(node => !Grid.Holds(node.Location)).ShouldBeEmpty();
        water.Pipes.Where(pipe => pipe.Route.SRID != 4490 || !Grid.Holds(pipe.Route)).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_nodes_lie_in_one_place() =>
        water.Nodes.CountBy(node => (node.Location.X, node.Location.Y)).Where(place => place.Value > 1).ShouldBeEmpty();

    [Fact]
    public void The_length_of_a_pipe_is_the_sum_of_its_geodesic_pieces()
    {
        water.Pipes.Where(pipe => pipe.LengthMillimetres != GeodesicLength.Millimetres(pipe.Route)).ShouldBeEmpty();
        water.Pipes.Min(pipe => pipe.LengthMillimetres).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void No_pipe_leaves_the_county_of_its_scheme_except_to_a_street_that_does()
    {
        var counties = land.City.Counties.ToDictionary(county => county.Code, county => PreparedGeometryFactory.Prepare(county.Boundary));
        foreach (var pipe in water.Pipes)
        {
            var county = counties[water.Schemes[pipe.Scheme].CountyCode];
            var isStreetOutside = pipe.VillageCode is not null && !(county.Covers(pipe.Route.StartPoint) && county.Covers(pipe.Route.EndPoint));
            (county.Covers(pipe.Route) || isStreetOutside).ShouldBeTrue(pipe.ToString());
        }
    }

    [Fact]
    public void Loops_are_5_to_15_percent_of_the_mains_between_settlements()
    {
        var groups = new Dictionary<int, int>();
        var loops = InService().Count(pipe => !Join(groups, pipe.FromNode, pipe.ToNode));
        var settlements = land.City.Villages.SelectMany(village => village.Settlements).Count(IsServed);
        ((double)loops / settlements).ShouldBeInRange(0.05, 0.15);
    }

    [Fact]
    public void A_few_valves_on_loops_are_closed_and_only_valves_are_open_or_closed()
    {
        water.Nodes.Where(node => node.IsOpen is not null != node.Kind is WaterNodeKind.Valve).ShouldBeEmpty();
        water.Nodes.Count(node => node.IsOpen == false).ShouldBeInRange(20, 200);
    }

    [Fact]
    public void No_main_between_settlements_runs_much_over_500_metres_without_a_valve() =>
        water.Pipes.Where(pipe => pipe is { Role: PipeRole.Main, VillageCode: null, Status: AssetStatus.InService, LengthMillimetres: > 620_000 }).ShouldBeEmpty();

    [Fact]
    public void Every_status_of_a_pipe_occurs_and_nearly_all_are_in_service()
    {
        foreach (var status in Enum.GetValues<AssetStatus>().Where(status => status is not AssetStatus.Unknown))
            water.Pipes.ShouldContain(pipe => pipe.Status == status);
        InService().Count().ShouldBeGreaterThan((int)(water.Pipes.Count * 0.97));
    }

    [Fact]
    public void The_city_has_some_ninety_thousand_pipes() => water.Pipes.Count.ShouldBeInRange(60_000, 110_000);

    private bool IsServed(Settlement settlement) =>
        settlement.Lanes.Any(lane => lane.HouseholdCount > 0 && water.Households.ServiceNode[lane.FirstHousehold] >= 0);

    private IEnumerable<PipeWater> InService() => water.Pipes.Where(pipe => pipe.Status is AssetStatus.InService);

    private bool[] ReachedFromSources()
    {
        var next = InService().SelectMany(pipe => new[] { (pipe.FromNode, pipe.ToNode), (pipe.ToNode, pipe.FromNode) })
            .ToLookup(ends => ends.Item1, ends => ends.Item2);
        var reached = new bool[water.Nodes.Count];
        var front = new Stack<int>(Enumerable.Range(0, reached.Length).Where(node => water.Nodes[node].Kind is WaterNodeKind.Source));
        while (front.TryPop(out var node))
        {
            if (reached[node] || water.Nodes[node].IsOpen == false) continue;
            reached[node] = true;
            foreach (var neighbour in next[node]) front.Push(neighbour);
        }
        return reached;
    }

    /// <returns>False when both were joined already: the pipe closes a loop.</returns>
    private static bool Join(Dictionary<int, int> groups, int from, int to)
    {
        var (a, b) = (Root(groups, from), Root(groups, to));
        if (a != b) groups[a] = b;
        return a != b;
    }

    private static int Root(Dictionary<int, int> groups, int node)
    {
        while (groups.TryGetValue(node, out var parent)) node = parent;
        return node;
    }
}
