namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Points as they are read, before they are put in order: one array a column, in the order of arrival.</summary>
/// <remarks>Steps of 1e-7° of SRID 4490 (<see cref="Coordinates.Grid"/>); a class such as the supply type; a weight such as persons or millimetres; a group such as the village.</remarks>
public sealed class PointColumns(int capacity = 0)
{
    private int[] x = new int[capacity], y = new int[capacity], weights = new int[capacity], groups = new int[capacity];
    private byte[] classes = new byte[capacity];

    /// <summary>How many points there are.</summary>
    public int Count { get; private set; }

    /// <summary>Longitudes in steps of 1e-7°.</summary>
    public ReadOnlySpan<int> X => x.AsSpan(0, Count);

    /// <summary>Latitudes in steps of 1e-7°.</summary>
    public ReadOnlySpan<int> Y => y.AsSpan(0, Count);

    /// <summary>Classes from 0 on.</summary>
    public ReadOnlySpan<byte> Classes => classes.AsSpan(0, Count);

    /// <summary>What a point weighs in the sums.</summary>
    public ReadOnlySpan<int> Weights => weights.AsSpan(0, Count);

    /// <summary>Groups from 0 on.</summary>
    public ReadOnlySpan<int> Groups => groups.AsSpan(0, Count);

    /// <summary>Notes one more point.</summary>
    public void Add(int longitude, int latitude, byte kind, int weight, int group)
    {
        if (Count == x.Length) Grow();
        (x[Count], y[Count], classes[Count], weights[Count], groups[Count]) = (longitude, latitude, kind, weight, group);
        Count++;
    }

    private void Grow()
    {
        var capacity = Math.Max(16, Count * 2);
        Array.Resize(ref x, capacity);
        Array.Resize(ref y, capacity);
        Array.Resize(ref weights, capacity);
        Array.Resize(ref groups, capacity);
        Array.Resize(ref classes, capacity);
    }
}
