using Microsoft.OData.UriParser.Aggregation;

namespace GeoZones.Api.OData.Plan;

/// <summary>groupby and aggregate: the columns that tell groups apart, and what is summed of each.</summary>
sealed class Grouping(TermBinder binder, Row row)
{
    readonly List<Made> members = [];
    readonly List<TermOutput> outputs = [];
    readonly List<Term> groups = [];
    readonly List<string> key = [];

    public IReadOnlyList<Made> Members => members;

    /// <summary>Every grouping column: together they tell the groups apart.</summary>
    public IReadOnlyList<string> Key => key;

    public Selection Select(Scope scope) => new(scope.Rows(), outputs) { GroupBy = groups };

    public void Add(TransformationNode node)
    {
        switch (node)
        {
            case GroupByTransformationNode group:
                members.AddRange(group.GroupingProperties.Select(p => Grouped(p, "", row)));
                if (group.ChildTransformations is { } child)
                    Add(child);
                break;
            case AggregateTransformationNode aggregate:
                foreach (var expression in aggregate.AggregateExpressions)
                    Summed(expression);
                break;
            default:
                throw new NotBuiltException(Construct.ApplyNestedPipeline, node.Kind.ToString());
        }
    }

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

    void Summed(AggregateExpressionBase expression)
    {
        if (expression is not AggregateExpression aggregate)
            throw new NotBuiltException(Construct.ApplyEntitySet, expression.Alias ?? "aggregate(...)");
        if (members.Any(m => m.Name.Equals(aggregate.Alias, StringComparison.OrdinalIgnoreCase)))
            throw UnfitException.NameTaken(aggregate.Alias);
        var term = Sum(aggregate);
        outputs.Add(new(new(aggregate.Alias), term));
        members.Add(new MadeColumn(aggregate.Alias, aggregate.Alias, term.Type, term.MayBeNull));
    }

    AggregateTerm Sum(AggregateExpression aggregate)
    {
        if (aggregate.Method == AggregationMethod.VirtualPropertyCount)
            return new(Summing.Count, null, typeof(long));
        var of = binder.Bind(aggregate.Expression);
        if (of.IsGeography)
            throw UnfitException.NotOrdered(aggregate.Alias);
        return aggregate.Method switch
        {
            AggregationMethod.Sum when ClrTypes.IsNumber(of.Type) => new(Summing.Sum, of, IsWhole(of.Type) ? typeof(long) : of.Type),
            AggregationMethod.Average when ClrTypes.IsNumber(of.Type) => new(Summing.Average, of, of.Type == typeof(decimal) ? of.Type : typeof(double)),
            AggregationMethod.Min when of.Type != typeof(bool) => new(Summing.Min, of, of.Type),
            AggregationMethod.Max when of.Type != typeof(bool) => new(Summing.Max, of, of.Type),
            AggregationMethod.CountDistinct => new(Summing.CountDistinct, of, typeof(long)),
            AggregationMethod.Custom => throw new NotBuiltException(Construct.ApplyCustomMethod, aggregate.MethodDefinition.MethodLabel),
            _ => throw UnfitException.NotOrdered($"{aggregate.Method} of {of.Type.Name}"),
        };
    }

    static bool IsWhole(Type type) => type != typeof(decimal) && type != typeof(double);
}
