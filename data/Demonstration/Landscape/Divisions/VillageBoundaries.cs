using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Draws the boundary of every village round its seed, all counties of a city together, so that everybody shares every vertex.</summary>
internal static class VillageBoundaries
{
    /// <summary>Metres.</summary>
    private const double Margin = 2000;

    public static MultiPolygon[] Draw(IReadOnlyList<VillageSeed> seeds, MultiPolygon[] counties, Plane plane)
    {
        var inner = counties.AsParallel().AsOrdered()
            .Select((county, i) => CellLines(seeds.Where(seed => seed.County == i), county, plane)).ToArray();
        var mosaic = Mosaic.Between([.. inner, .. counties.Select(county => county.Boundary)]);
        var owners = OwnersBySeed(mosaic, seeds, plane);
        mosaic.AdoptStrays(owners, SameCounty(mosaic, seeds, counties));
        return mosaic.Dissolve(owners, seeds.Count);
    }

    /// <summary>The cell borders inside one county; only those that meet its outline have to be cut.</summary>
    private static GeometryCollection CellLines(IEnumerable<VillageSeed> seeds, MultiPolygon county, Plane plane)
    {
        var prepared = PreparedGeometryFactory.Prepare(county);
        var lines = CellEdges.Between(seeds.Select(seed => seed.Spot), Surroundings(county, plane))
            .Select(edge => WigglyLine.Along(edge).Select(plane.ToDegrees).Distinct().ToArray())
            .Where(line => line.Length > 1)
            .Select(DegreeGrid.Factory.CreateLineString)
            .ToLookup(prepared.ContainsProperly);
        var cut = OverlayNG.Overlay(DegreeGrid.Factory.CreateMultiLineString([.. lines[false]]), county, SpatialFunction.Intersection, DegreeGrid.Precision);
        return DegreeGrid.Factory.CreateGeometryCollection([.. lines[true], cut]);
    }

    private static Envelope Surroundings(MultiPolygon county, Plane plane)
    {
        var box = county.EnvelopeInternal;
        var (low, high) = (plane.ToMetres(new(box.MinX, box.MinY)), plane.ToMetres(new(box.MaxX, box.MaxY)));
        return new(low.X - Margin, high.X + Margin, low.Y - Margin, high.Y + Margin);
    }

    private static int[] OwnersBySeed(Mosaic mosaic, IReadOnlyList<VillageSeed> seeds, Plane plane)
    {
        var tree = new STRtree<int>();
        for (var face = 0; face < mosaic.Faces.Count; face++) tree.Insert(mosaic.Faces[face].EnvelopeInternal, face);
        var owners = Enumerable.Repeat(-1, mosaic.Faces.Count).ToArray();
        for (var i = 0; i < seeds.Count; i++)
        {
            var seed = DegreeGrid.Factory.CreatePoint(plane.ToDegrees(seeds[i].Spot));
            var face = tree.Query(seed.EnvelopeInternal).First(face => mosaic.Faces[face].Covers(seed));
            if (owners[face] >= 0) throw new InvalidOperationException($"{seeds[i].Village.Code} and {seeds[owners[face]].Village.Code} share one face.");
            owners[face] = i;
        }
        return owners;
    }

    private static Func<int, int, bool> SameCounty(Mosaic mosaic, IReadOnlyList<VillageSeed> seeds, MultiPolygon[] counties)
    {
        var countyOf = new Dictionary<int, int>();
        return (face, owner) => seeds[owner].County == (countyOf.TryGetValue(face, out var known) ? known
            : countyOf[face] = Array.FindIndex(counties, county => county.Covers(mosaic.Faces[face].InteriorPoint)));
    }
}
