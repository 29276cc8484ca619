using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>The drawing of one scheme.</summary>
/// <param name="Index">Of the scheme.</param>
internal sealed record Sheet(NetworkDraft Network, SchemeDraft Scheme, int Index)
{
    public CountyArea County => Scheme.County;

    public NodeWater Node(WaterNodeKind kind, Coordinate at, Place place) => new(kind, at, Index)
    {
        VillageCode = place.Land.Code,
        ElevationMetres = place.ElevationMetres,
        IsOpen = kind is WaterNodeKind.Valve ? true : null,
    };

    public int Add(WaterNodeKind kind, Coordinate at, Place place) => Network.Add(Node(kind, at, place));

    public Coordinate Location(int node) => Network.Nodes[node].Location;

    /// <summary>A line of one or more pipes: cut at every fitting, which becomes a node.</summary>
    public void Lay((int From, int To) ends, Polyline line, IReadOnlyList<Fitting> fittings, PipeMake make)
    {
        var (previous, done) = (ends.From, 0.0);
        foreach (var fitting in fittings)
        {
            var node = Network.Add(NodeOn(ends, line, fitting, make));
            Network.Connect(previous, node, line.Between(done, fitting.Metres), make);
            (previous, done) = (node, fitting.Metres);
        }
        Network.Connect(previous, ends.To, line.Between(done, line.Metres), make);
    }

    private NodeWater NodeOn((int From, int To) ends, Polyline line, Fitting fitting, PipeMake make)
    {
        var (low, high) = (Network.Nodes[ends.From].ElevationMetres, Network.Nodes[ends.To].ElevationMetres);
        return new(fitting.Kind, line.At(fitting.Metres), Index)
        {
            VillageCode = make.VillageCode,
            IsOpen = fitting.Kind is WaterNodeKind.Valve ? fitting.IsOpen : null,
            CapacityCubicMetresPerDay = fitting.Kind is WaterNodeKind.BoosterStation ? Capacity.DesignFor(make.Persons, SupplyType.MultiVillage) : null,
            ElevationMetres = Math.Round(low + (high - low) * fitting.Metres / line.Metres, 1),
            Status = make.Status,
        };
    }
}
