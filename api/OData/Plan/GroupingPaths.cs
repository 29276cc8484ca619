using GeoZones.Api.OData.Catalog;
using Microsoft.OData.UriParser.Aggregation;

namespace GeoZones.Api.OData.Plan;

/// <summary>A property that groups are told apart by.</summary>
/// <param name="Steps">Its names one after the other; those before the last are navigations, null where a step of $apply made the object.</param>
sealed record GroupingPath(IReadOnlyList<(string Name, EntityNavigation? Navigation)> Steps, Term Term)
{
    /// <summary>As a client writes it, and its column: <c>Township/Name</c>.</summary>
    public string Column => string.Join('/', Steps.Select(step => step.Name));
}

/// <summary>The properties of groupby, read against one shape of rows.</summary>
sealed class GroupingPaths(Shape shape)
{
    /// <exception cref="UnfitException">One has no order, or comes twice.</exception>
    public IReadOnlyList<GroupingPath> Read(IEnumerable<string> paths)
    {
        var read = paths.SelectMany(Read).ToList();
        return read.GroupBy(path => path.Column, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw UnfitException.NameTaken(twice.Key) : read;
    }

    public IEnumerable<GroupingPath> Read(string path)
    {
        var parser = shape.Parser;
        var node = (GroupByTransformationNode)parser.Apply($"groupby(({path}))").Transformations.Single();
        var binder = new TermBinder(parser, shape.Row);
        return node.GroupingProperties.SelectMany(property => Leaves(property, [], shape.Row, binder));
    }

    static IEnumerable<GroupingPath> Leaves(GroupByPropertyNode node, IReadOnlyList<(string, EntityNavigation?)> before, Row? at, TermBinder binder)
    {
        if (node.ChildTransformations is not { Count: > 0 } children)
            return [new([.. before, (node.Name, null)], Ordered(binder.Bind(node.Expression), node.Name))];
        var navigation = (at as EntityRow)?.Shape.Navigations.FirstOrDefault(n => n.Name == node.Name);
        var next = navigation is { IsMany: false } ? at!.Single(node.Name) : null;
        return children.SelectMany(child => Leaves(child, [.. before, (node.Name, navigation)], next, binder));
    }

    static Term Ordered(Term term, string name) => term.IsGeography ? throw UnfitException.NotOrdered(name) : term;
}
