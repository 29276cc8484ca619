using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>All nodes and pipes drawn so far.</summary>
internal sealed class NetworkDraft
{
    public List<NodeWater> Nodes { get; } = [];
    public List<PipeWater> Pipes { get; } = [];

    public int Add(NodeWater node)
    {
        Nodes.Add(node);
        return Nodes.Count - 1;
    }

    /// <summary>Draws one pipe from node to node through the given vertices.</summary>
    public void Connect(int from, int to, IEnumerable<Coordinate> through, PipeMake make)
    {
        Coordinate[] vertices = [Nodes[from].Location, .. through, Nodes[to].Location];
        var route = DegreeGrid.Factory.CreateLineString(CoordinateArrays.RemoveRepeatedPoints(vertices));
        Pipes.Add(new(from, to, Nodes[from].Scheme, route)
        {
            VillageCode = make.VillageCode,
            DiameterMillimetres = make.DiameterMillimetres,
            Material = make.Material,
            Year = make.Year,
            Role = make.Role,
            Status = make.Status,
            LengthMillimetres = GeodesicLength.Millimetres(route),
        });
    }
}
