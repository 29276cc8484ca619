using System.Text.RegularExpressions;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.UriParser.Aggregation;

namespace GeoZones.Api.OData.Plan;

/// <summary>groupby and aggregate: the columns that tell groups apart, and what is summed of each.</summary>
sealed partial class Grouping(StepParser parser, TermBinder binder, Row row)
{
    readonly List<Made> members = [];
    readonly List<TermOutput> outputs = [];
    readonly List<Term> groups = [];
    readonly List<string> key = [];

    public IReadOnlyList<Made> Members => members;

    /// <summary>Every grouping column: together they tell the groups apart.</summary>
    public IReadOnlyList<string> Key => key;

    public Selection Select(Scope scope) => new(scope.Rows(), outputs) { GroupBy = groups };

    public void By(GroupByTransformationNode node) => members.AddRange(node.GroupingProperties.Select(p => Grouped(p, "", row)));

    Made Grouped(GroupByPropertyNode node, string path, Row? at)
    {
        var column = path + node.Name;
        if (node.ChildTransformations is { Count: > 0 } children)
        {
            var navigation = (at as EntityRow)?.Shape.Navigations.FirstOrDefault(n => n.Name == node.Name);
            var next = navigation is { IsMany: false } ? at!.Single(node.Name) : null;
            return new MadeObject(node.Name, [.. children.Select(c => Grouped(c, $"{column}/", next))], navigation);
        }
        var term = binder.Bind(node.Expression);
        if (term.IsGeography)
            throw UnfitException.NotOrdered(node.Name);
        groups.Add(term);
        key.Add(column);
        outputs.Add(new(new(column), term));
        return new MadeColumn(node.Name, column, term.Type, term.MayBeNull);
    }

    /// <summary>One item of aggregate(...). The parser's own aggregate knows no Int16, so it only reads the expression.</summary>
    /// <exception cref="NotBuiltException">It is not <c>expression with method as name</c> or <c>$count as name</c>.</exception>
    public void Sum(string item)
    {
        if (Item().Match(item) is not { Success: true } match)
            throw item.EndsWith(')') ? new NotBuiltException(Construct.ApplyEntitySet, $"aggregate({item})") : UnreadableException.Syntax($"aggregate({item}).", new FormatException(item));
        var (expression, method, alias) = (match.Groups["of"].Value, match.Groups["method"].Value, match.Groups["as"].Value);
        if (members.Any(m => m.Name.Equals(alias, StringComparison.OrdinalIgnoreCase)))
            throw UnfitException.NameTaken(alias);
        var term = expression == "$count" ? new(Summing.Count, null, typeof(long)) : Summed(method, Expression(expression));
        outputs.Add(new(new(alias), term));
        members.Add(new MadeColumn(alias, alias, term.Type, term.MayBeNull));
    }

    Term Expression(string text)
    {
        var of = binder.Bind(parser.Compute($"{text} as Summed").ComputedItems.Single().Expression);
        return of.IsGeography ? throw UnfitException.NotOrdered(text) : of;
    }

    static AggregateTerm Summed(string method, Term of) => method.ToLowerInvariant() switch
    {
        "sum" when ClrTypes.IsNumber(of.Type) => new(Summing.Sum, of, IsWhole(of.Type) ? typeof(long) : of.Type),
        "average" when ClrTypes.IsNumber(of.Type) => new(Summing.Average, of, of.Type == typeof(decimal) ? of.Type : typeof(double)),
        "min" when of.Type != typeof(bool) => new(Summing.Min, of, of.Type),
        "max" when of.Type != typeof(bool) => new(Summing.Max, of, of.Type),
        "countdistinct" => new(Summing.CountDistinct, of, typeof(long)),
        "sum" or "average" or "min" or "max" => throw UnfitException.NotOrdered($"{method} of {of.Type.Name}"),
        _ => throw new NotBuiltException(Construct.ApplyCustomMethod, method),
    };

    static bool IsWhole(Type type) => type != typeof(decimal) && type != typeof(double);

    [GeneratedRegex(@"^(?:(?<of>\$count)|(?<of>.+)\s+with\s+(?<method>[\w.]+))\s+as\s+(?<as>\w+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Item();
}
