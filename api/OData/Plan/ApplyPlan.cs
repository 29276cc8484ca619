using GeoZones.Api.OData.Parse;

namespace GeoZones.Api.OData.Plan;

/// <summary>$apply, step by step: each is a condition or a name on the same rows, or a derived table.</summary>
static class ApplyPlan
{
    static readonly string[] OfOData =
        ["expand", "join", "outerjoin", "nest", "addnested", "from", "rolluprecursive", "ancestors", "descendants", "traverse"];

    /// <exception cref="LimitException">The question has too many steps, those within other steps among them.</exception>
    public static Shape Apply(Shape shape, string pipeline) => Pipeline.Steps(pipeline).Aggregate(shape, Step);

    static Shape Step(Shape shape, string step)
    {
        shape.Planning.CountStep();
        switch (Pipeline.Name(step).ToLowerInvariant())
        {
            case "identity": return shape;
            case "filter": shape.Filter(Pipeline.Inner(step)); return shape;
            case "search": shape.Search(Pipeline.Inner(step)); return shape;
            case "compute": return shape.Compute(Pipeline.Inner(step));
            case "orderby": return shape with { Pending = shape.Sorted(Pipeline.Inner(step)) };
            case "top": return Layer.Cut(shape, StepParser.Whole("top", Pipeline.Inner(step)), null);
            case "skip": return Layer.Cut(shape, null, StepParser.Whole("skip", Pipeline.Inner(step)));
            case "topcount" or "bottomcount": return Extreme(shape, step);
            case "topsum" or "toppercent" or "bottomsum" or "bottompercent": return new Within(shape, [], null).Sum(step).Shape;
            case "aggregate": return Aggregate(new(shape, null), step);
            case "groupby": return GroupBy(shape, step);
            case "concat": return Concat.Of(shape, step);
            case var name when OfOData.Contains(name): throw new NotBuiltException(Construct.ApplyStep, $"{name}(...)");
            default: throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        }
    }

    /// <summary>topcount(n, by): the n largest; ties are cut by the key.</summary>
    static Shape Extreme(Shape shape, string step)
    {
        var (count, sorted) = Extremes.Read(shape, step);
        return Layer.Cut(sorted, StepParser.Whole(Pipeline.Name(step), count), null);
    }

    static Shape GroupBy(Shape shape, string step)
    {
        Pipeline.Inner(step);
        var arguments = Pipeline.Arguments(step);
        var text = GroupingText.Read(arguments[0], shape.Planning.Limits.ApplySteps);
        string[] steps = arguments is [_, var pipeline] ? [.. Pipeline.Steps(pipeline)] : [];
        if (arguments.Count > 2)
            throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        return steps switch
        {
            [] => Aggregate(Grouped(shape, text, null), null),
            [.. var before, var last] when IsAggregate(last) => Summed(Inside(shape, text, before), text, last),
            _ => Kept(Inside(shape, text, steps)),
        };
    }

    static bool IsAggregate(string step) => Pipeline.Name(step).Equals("aggregate", StringComparison.OrdinalIgnoreCase);

    static Within Inside(Shape shape, GroupingText text, string[] steps)
    {
        if (text.Rollups.Count > 0 && steps.Length > 0)
            throw new NotBuiltException(Construct.ApplyNestedPipeline, $"groupby((rollup(...)),{steps[0]}/...)");
        foreach (var _ in steps)
            shape.Planning.CountStep();
        return steps.Aggregate(new Within(shape, text.Paths, null), (within, step) => within.Step(step));
    }

    static Shape Summed(Within within, GroupingText text, string aggregate) => Aggregate(Grouped(within.Shape, text, within.Inside), aggregate);

    /// <summary>The rows that are left in their groups.</summary>
    static Shape Kept(Within within)
    {
        if (within.Inside is { } inside)
            within.Shape.Scope.Where(inside);
        return within.Shape;
    }

    static Grouping Grouped(Shape shape, GroupingText text, Term? inside)
    {
        var grouping = new Grouping(shape, inside);
        grouping.By(text);
        return grouping;
    }

    static Shape Aggregate(Grouping grouping, string? aggregate)
    {
        foreach (var item in aggregate is null ? [] : Items(aggregate))
            grouping.Sum(item);
        return grouping.Made();
    }

    static IReadOnlyList<string> Items(string aggregate)
    {
        Pipeline.Inner(aggregate);
        return Pipeline.Arguments(aggregate);
    }
}
