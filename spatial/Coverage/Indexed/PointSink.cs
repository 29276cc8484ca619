namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>What is done with the points of a layer that an area covers: whole cells at once, single points where its boundary passes.</summary>
interface IPointSink
{
    /// <summary>All points of the cells <paramref name="from"/> up to <paramref name="to"/>, excluded.</summary>
    void Cells(int from, int to);

    void Point(int point);
}

/// <summary>Adds counts and weights by class.</summary>
readonly struct SumSink(PointLayer layer, long[] target, int offset) : IPointSink
{
    public void Cells(int from, int to) => layer.AddCells(from, to, target.AsSpan(offset, layer.SumsPerCell));

    public void Point(int point)
    {
        var kind = offset + 2 * layer.Class(point);
        target[kind]++;
        target[kind + 1] += layer.Weight(point);
    }
}

/// <summary>Counts points by group, and notes which groups were met.</summary>
readonly struct GroupSink(PointLayer layer, int[] counts, List<int> met) : IPointSink
{
    public void Cells(int from, int to)
    {
        for (var run = layer.FirstRun(from); run < layer.FirstRun(to); run++) Add(layer.GroupOfRun(run), layer.PointsOfRun(run));
    }

    public void Point(int point) => Add(layer.Group(point), 1);

    private void Add(int group, int points)
    {
        if (counts[group] == 0) met.Add(group);
        counts[group] += points;
    }
}

/// <summary>Lists the points.</summary>
readonly struct ListSink(PointLayer layer, List<int> points) : IPointSink
{
    public void Cells(int from, int to)
    {
        for (var point = layer.FirstPoint(from); point < layer.FirstPoint(to); point++) points.Add(point);
    }

    public void Point(int point) => points.Add(point);
}
