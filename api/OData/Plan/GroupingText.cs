using GeoZones.Api.OData.Parse;

namespace GeoZones.Api.OData.Plan;

/// <summary>The first argument of groupby, cut into paths.</summary>
/// <param name="Plain">Paths that every level keeps.</param>
sealed record GroupingText(IReadOnlyList<string> Plain, IReadOnlyList<(IReadOnlyList<string> Paths, int Least)> Rollups)
{
    /// <summary>Of them all: in the order of the answer.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <param name="text">In its brackets: <c>(rollup($all,CountyCode,TownshipCode),Kind)</c>.</param>
    /// <param name="mostLevels">How many sorts of groups one question may ask for.</param>
    public static GroupingText Read(string text, int mostLevels)
    {
        if (Pipeline.Name(text).Length > 0)
            throw Unreadable(text);
        Pipeline.Inner(text);
        var items = Pipeline.Arguments(text);
        var rollups = items.Where(IsRollup).Select(ReadRollup).ToList();
        var levels = rollups.Aggregate(1L, (product, rollup) => product * (rollup.Paths.Count - rollup.Least + 1));
        return levels > mostLevels ? throw new LimitException("rollup 层级数", "levels of rollup", levels, mostLevels) : new([.. items.Where(item => !IsRollup(item))], rollups)
        {
            Paths = [.. items.SelectMany(item => IsRollup(item) ? ReadRollup(item).Paths : [item])],
        };
    }

    static bool IsRollup(string item) => Pipeline.Name(item).Equals("rollup", StringComparison.OrdinalIgnoreCase);

    static (IReadOnlyList<string> Paths, int Least) ReadRollup(string item)
    {
        Pipeline.Inner(item);
        var names = Pipeline.Arguments(item);
        var hasAll = names[0].Equals("$all", StringComparison.OrdinalIgnoreCase);
        var paths = hasAll ? [.. names.Skip(1)] : names;
        return paths.Count < (hasAll ? 1 : 2) ? throw Unreadable(item) : (paths, hasAll ? 0 : 1);
    }

    static UnreadableException Unreadable(string text) => UnreadableException.Syntax($"$apply: '{text}'.", new FormatException(text));
}
