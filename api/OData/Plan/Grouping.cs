using System.Text.RegularExpressions;

namespace GeoZones.Api.OData.Plan;

/// <summary>groupby and aggregate: the columns that tell groups apart, and what is summed of each.</summary>
/// <param name="inside">Which rows are summed; null for all. The groups are those of all rows.</param>
sealed partial class Grouping(Shape shape, Term? inside)
{
    readonly List<Made> sums = [];
    readonly List<TermOutput> outputs = [];
    IReadOnlyList<Made> groups = [];
    IReadOnlyList<MadeColumn> key = [];
    GroupedBy groupedBy = new([], []);

    public Shape Made() =>
        shape.Made(new DerivedRelation(new(shape.Scope.Rows(), outputs) { GroupBy = groupedBy }), [.. groups, .. sums], key);

    /// <summary>Every grouping column is of the key; after a rollup the level too, as a null of the data is not one of the rollup.</summary>
    public void By(GroupingText text)
    {
        var paths = new GroupingPaths(shape).Read(text.Paths);
        var terms = paths.ToDictionary(path => path.Column, path => path.Term, StringComparer.OrdinalIgnoreCase);
        var rollups = text.Rollups.Select(rollup => new Rollup([.. rollup.Paths.Select(path => terms[path])], rollup.Least)).ToList();
        var isKept = text.Plain.Concat(text.Rollups.SelectMany(rollup => rollup.Paths.Take(rollup.Least))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        groupedBy = new([.. text.Plain.Select(path => terms[path])], rollups);
        groups = MadeMembers.Of(paths.Select(path => (path, path.Term.MayBeNull || !isKept.Contains(path.Column))));
        key = [.. groups.SelectMany(group => group.Columns)];
        outputs.AddRange(paths.Select(path => new TermOutput(new(path.Column), path.Term)));
        if (rollups.Count > 0)
            AddLevel(new([.. rollups.SelectMany(rollup => rollup.Terms)]));
    }

    void AddLevel(LevelTerm level)
    {
        var column = new MadeColumn("~level", "~level", level.Type, false);
        outputs.Add(new(new(column.Column), level));
        key = [.. key, column];
    }

    /// <summary>One item of aggregate(...). The parser's own aggregate knows no Int16, so it only reads the expression.</summary>
    /// <exception cref="NotBuiltException">It is not <c>expression with method as name</c> or <c>$count as name</c>.</exception>
    public void Sum(string item)
    {
        if (Item().Match(item) is not { Success: true } match)
            throw item.EndsWith(')') ? new NotBuiltException(Construct.ApplyEntitySet, $"aggregate({item})") : UnreadableException.Syntax($"aggregate({item}).", new FormatException(item));
        var (expression, method, alias) = (match.Groups["of"].Value, match.Groups["method"].Value, match.Groups["as"].Value);
        if (groups.Concat(sums).Any(m => m.Name.Equals(alias, StringComparison.OrdinalIgnoreCase)))
            throw UnfitException.NameTaken(alias);
        var term = new Aggregates(shape, inside).Of(expression, method);
        outputs.Add(new(new(alias), term));
        sums.Add(new MadeColumn(alias, alias, term.Type, term.MayBeNull));
    }

    [GeneratedRegex(@"^(?:(?<of>(?:[\w.]+/)*\$count)|(?<of>.+)\s+with\s+(?<method>[\w.]+))\s+as\s+(?<as>\w+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Item();
}
