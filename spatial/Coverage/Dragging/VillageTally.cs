using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>The villages that a rule covers, and what is published of them.</summary>
sealed class VillageTally(CoverageIndex index)
{
    private readonly bool[] isCovered = new bool[index.Villages.Ordinals], isShown = new bool[index.Villages.Ordinals];
    private readonly int[] villagesOf = new int[index.Villages.Townships];
    private readonly List<int> flipped = [];

    internal int Villages { get; private set; }

    internal int Suppressed { get; private set; }

    internal int Townships { get; private set; }

    internal long[] Households { get; } = new long[index.Households.SupplyTypes];

    internal long[] Persons { get; } = new long[index.Households.SupplyTypes];

    internal VillagePipeTally Pipes { get; } = new(index.Pipes);

    internal List<int> Gained { get; } = [];

    internal List<int> Lost { get; } = [];

    internal void Set(int village, bool covered, CoverageGrain grain)
    {
        if (isCovered[village] == covered) return;
        isCovered[village] = covered;
        flipped.Add(village);
        var times = covered ? 1 : -1;
        Villages += times;
        ref var held = ref villagesOf[index.Villages.Township(village)];
        if (held == 0 || held + times == 0) Townships += times;
        held += times;
        if (grain != CoverageGrain.Villages) return;
        Publish(village, times);
        Pipes.Set(village, isCovered, times);
    }

    /// <summary>No village is covered; what is shown stays, to be compared with.</summary>
    internal void Clear()
    {
        Array.Clear(isCovered);
        Array.Clear(villagesOf);
        Array.Clear(Households);
        Array.Clear(Persons);
        flipped.Clear();
        Pipes.Clear();
        (Villages, Suppressed, Townships) = (0, 0, 0);
        flipped.AddRange(Enumerable.Range(0, isShown.Length).Where(village => isShown[village]));
    }

    /// <summary>Goes on from what another tally has shown; to be cleared before anything is counted.</summary>
    internal void Follow(VillageTally before) => before.isShown.AsSpan(0, Math.Min(isShown.Length, before.isShown.Length)).CopyTo(isShown);

    /// <summary>Compares with what was shown before.</summary>
    internal void Show()
    {
        Gained.Clear();
        Lost.Clear();
        foreach (var village in flipped)
        {
            if (isShown[village] == isCovered[village]) continue;
            isShown[village] = isCovered[village];
            (isCovered[village] ? Gained : Lost).Add(village);
        }
        flipped.Clear();
    }

    private void Publish(int village, int times)
    {
        if (index.Published[village] is not { Households: { } households, Persons: { } persons })
        {
            Suppressed += times;
            return;
        }
        for (var kind = 0; kind < households.Length; kind++)
        {
            Households[kind] += times * households[kind];
            Persons[kind] += times * persons[kind];
        }
    }
}
