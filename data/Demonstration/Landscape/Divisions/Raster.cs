using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>The pixels whose centres lie inside an area: its land in equal pieces, to be shared out.</summary>
internal sealed class Raster
{
    private readonly Dictionary<(int Column, int Row), int> pixelAt = [];

    /// <param name="pixelSide">Metres.</param>
    public Raster(Geometry area, Plane plane, double pixelSide)
    {
        PixelSide = pixelSide;
        var box = area.EnvelopeInternal;
        var (low, high) = (plane.ToMetres(new(box.MinX, box.MinY)), plane.ToMetres(new(box.MaxX, box.MaxY)));
        var locator = new IndexedPointInAreaLocator(area);
        var spots = new List<Spot>();
        for (var row = 0; low.Y + row * pixelSide < high.Y; row++)
            for (var column = 0; low.X + column * pixelSide < high.X; column++)
            {
                var spot = new Spot(low.X + (column + 0.5) * pixelSide, low.Y + (row + 0.5) * pixelSide);
                if (locator.Locate(plane.ToDegrees(spot)) != Location.Interior) continue;
                pixelAt.Add((column, row), spots.Count);
                spots.Add(spot);
            }
        Spots = [.. spots];
        Neighbours = FindNeighbours();
    }

    public double PixelSide { get; }

    public Spot[] Spots { get; }

    /// <summary>The up to four pixels that share a side with each pixel.</summary>
    public int[][] Neighbours { get; }

    private int[][] FindNeighbours()
    {
        var neighbours = new int[Spots.Length][];
        foreach (var ((column, row), pixel) in pixelAt)
            neighbours[pixel] = [.. new[] { (column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1) }
                .Where(pixelAt.ContainsKey).Select(at => pixelAt[at])];
        return neighbours;
    }
}
