using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>The faces between lines that were noded together on the degree grid: neighbours share every vertex of their border.</summary>
internal sealed class Mosaic
{
    private readonly Dictionary<int, double>[] borders;

    private Mosaic(IReadOnlyList<Polygon> faces)
    {
        Faces = faces;
        borders = CommonBorders.Measure(faces);
    }

    public IReadOnlyList<Polygon> Faces { get; }

    public static Mosaic Between(IEnumerable<Geometry> lines)
    {
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(lines, DegreeGrid.Factory, DegreeGrid.Precision));
        return new([.. polygonizer.GetPolygons().Cast<Polygon>()
            .OrderBy(face => face.EnvelopeInternal.MinX).ThenBy(face => face.EnvelopeInternal.MinY).ThenBy(face => face.Area)]);
    }

    /// <summary>Gives every face without an owner (-1) to the permitted neighbour with the longest common border, until none can be given.</summary>
    public void AdoptStrays(int[] owners, Func<int, int, bool> mayOwn)
    {
        bool adopted;
        do
        {
            adopted = false;
            for (var face = 0; face < owners.Length; face++)
            {
                if (owners[face] >= 0) continue;
                owners[face] = LongestNeighbour(face, owners, mayOwn);
                adopted |= owners[face] >= 0;
            }
        }
        while (adopted);
    }

    /// <summary>The faces of each owner dissolved; faces without an owner are left out.</summary>
    public MultiPolygon[] Dissolve(int[] owners, int ownerCount)
    {
        var areas = new MultiPolygon[ownerCount];
        foreach (var parts in Faces.Zip(owners).Where(pair => pair.Second >= 0).GroupBy(pair => pair.Second, pair => pair.First))
            areas[parts.Key] = Areas.Dissolve([.. parts]);
        return areas;
    }

    private int LongestNeighbour(int face, int[] owners, Func<int, int, bool> mayOwn) =>
        borders[face]
            .Where(border => owners[border.Key] >= 0 && mayOwn(face, owners[border.Key]))
            .GroupBy(border => owners[border.Key], border => border.Value)
            .OrderByDescending(owner => owner.Sum()).ThenBy(owner => owner.Key)
            .Select(owner => owner.Key)
            .FirstOrDefault(-1);
}
