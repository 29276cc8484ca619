namespace GeoZones.Api.OData.Plan;

/// <summary>Members as a tree: what shares a navigation lies in one object.</summary>
static class MadeMembers
{
    public static IReadOnlyList<Made> Of(IEnumerable<(GroupingPath Path, bool MayBeNull)> paths) =>
        paths.Aggregate((IReadOnlyList<Made>)[], (made, next) => Merge(made, [Chain(next.Path, 0, next.MayBeNull)]));

    static Made Chain(GroupingPath path, int at, bool mayBeNull)
    {
        var (name, navigation) = path.Steps[at];
        return at == path.Steps.Count - 1
            ? new MadeColumn(name, path.Column, path.Term.Type, mayBeNull)
            : new MadeObject(name, [Chain(path, at + 1, mayBeNull)], navigation);
    }

    /// <summary>The members of both, in the order in which they come first.</summary>
    /// <exception cref="UnfitException">A name stands for different things.</exception>
    public static IReadOnlyList<Made> Merge(IReadOnlyList<Made> left, IReadOnlyList<Made> right)
    {
        var merged = left.ToList();
        foreach (var member in right)
        {
            var at = merged.FindIndex(m => m.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                merged.Add(member);
            else
                merged[at] = Merge(merged[at], member);
        }
        return merged;
    }

    static Made Merge(Made left, Made right) => (left, right) switch
    {
        _ when left.Name != right.Name => throw UnfitException.NameTaken(right.Name),
        (MadeColumn one, MadeColumn other) => one with { Type = Wider(one, other), MayBeNull = one.MayBeNull || other.MayBeNull },
        (MadeObject one, MadeObject other) => one with { Members = Merge(one.Members, other.Members), Navigation = one.Navigation ?? other.Navigation },
        _ => throw UnfitException.NameTaken(right.Name),
    };

    /// <summary>The type that holds both: of numbers the wider, otherwise the same.</summary>
    static Type Wider(MadeColumn one, MadeColumn other)
    {
        if (one.Type == other.Type)
            return one.Type;
        if (!ClrTypes.IsNumber(one.Type) || !ClrTypes.IsNumber(other.Type))
            throw UnfitException.NameTaken(other.Name);
        Type[] wide = [typeof(double), typeof(decimal), typeof(long), typeof(int)];
        return wide.First(type => type == one.Type || type == other.Type);
    }
}
