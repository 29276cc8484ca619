namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Leaves each owner the largest connected group of its pixels and gives the others to the owners around them.</summary>
internal static class Contiguity
{
    public static int[] Restore(Raster raster, int[] owners, int ownerCount)
    {
        var largest = new List<int>[ownerCount];
        foreach (var group in Groups(raster, owners))
            if (largest[owners[group[0]]] is not { } known || known.Count < group.Count) largest[owners[group[0]]] = group;
        var restored = Enumerable.Repeat(-1, owners.Length).ToArray();
        foreach (var pixel in largest.Where(group => group is not null).SelectMany(group => group)) restored[pixel] = owners[pixel];
        Flood(raster, restored);
        return restored;
    }

    private static IEnumerable<List<int>> Groups(Raster raster, int[] owners)
    {
        var seen = new bool[owners.Length];
        for (var start = 0; start < owners.Length; start++)
        {
            if (seen[start]) continue;
            seen[start] = true;
            var group = new List<int> { start };
            for (var next = 0; next < group.Count; next++)
                foreach (var neighbour in raster.Neighbours[group[next]])
                    if (!seen[neighbour] && owners[neighbour] == owners[start])
                    {
                        seen[neighbour] = true;
                        group.Add(neighbour);
                    }
            yield return group;
        }
    }

    private static void Flood(Raster raster, int[] owners)
    {
        var front = new Queue<int>(Enumerable.Range(0, owners.Length).Where(pixel => owners[pixel] >= 0));
        while (front.TryDequeue(out var pixel))
            foreach (var neighbour in raster.Neighbours[pixel].Where(neighbour => owners[neighbour] < 0))
            {
                owners[neighbour] = owners[pixel];
                front.Enqueue(neighbour);
            }
    }
}
