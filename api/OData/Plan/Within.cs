using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>Steps on the rows of each group by itself, or on all rows as one group.</summary>
/// <remarks>A row that a step leaves out of its group stays where it is and is no longer <see cref="Inside"/>: a group that lost all its rows is still there to be counted.</remarks>
/// <param name="Paths">What the groups are told apart by; empty for one group of all rows.</param>
/// <param name="Inside">Whether a row is still in its group; null for all.</param>
sealed record Within(Shape Shape, IReadOnlyList<string> Paths, Term? Inside)
{
    static readonly Identifier StillInside = new("~inside"), Place = new("~place"), Before = new("~before"), Total = new("~total");

    /// <summary>One step of the pipeline within groupby.</summary>
    /// <exception cref="NotBuiltException">It is none that each group can take by itself here.</exception>
    public Within Step(string step) => Pipeline.Name(step).ToLowerInvariant() switch
    {
        "identity" => this,
        "filter" => Keep(Shape.Condition(Pipeline.Inner(step))),
        "search" => Keep(Shape.Found(Pipeline.Inner(step))),
        "compute" => this with { Shape = Shape.Compute(Pipeline.Inner(step)) },
        "orderby" => this with { Shape = Shape with { Pending = Shape.Sorted(Pipeline.Inner(step)) } },
        "top" => Placed(Comparing.LessOrEqual, StepParser.Whole("top", Pipeline.Inner(step))!.Value),
        "skip" => Placed(Comparing.Greater, StepParser.Whole("skip", Pipeline.Inner(step))!.Value),
        "topcount" or "bottomcount" => Extreme(step),
        "topsum" or "toppercent" or "bottomsum" or "bottompercent" => Sum(step),
        _ => throw new NotBuiltException(Construct.ApplyNestedPipeline, $"groupby(...,{step})"),
    };

    Within Extreme(string step)
    {
        var (count, sorted) = Extremes.Read(Shape, step);
        return (this with { Shape = sorted }).Placed(Comparing.LessOrEqual, StepParser.Whole(Pipeline.Name(step), count)!.Value);
    }

    Within Placed(Comparing how, long count)
    {
        var place = new TermOutput(Place, new WindowTerm(Windowing.Place, null, Partition(), Ordering.Total(Shape.Pending, Shape.Row)));
        var above = Above(place);
        return above.Keep(new CompareTerm(how, Layer.At(above.Shape.Scope, place), Constant(count)));
    }

    /// <summary>topsum, toppercent and the two of the bottom: the fewest rows from that end whose sum reaches the bound; null is left out, ties are cut by the key.</summary>
    public Within Sum(string step)
    {
        var (bound, sorted) = Extremes.Read(Shape, step);
        return (this with { Shape = sorted }).Keep(new CompareTerm(Comparing.NotEqual, sorted.Pending[0].By, new NullTerm())).Reach(Bound.Read(step, bound));
    }

    Within Reach(Bound bound)
    {
        var (order, partition) = (Ordering.Total(Shape.Pending, Shape.Row), Partition());
        var by = new CastTerm(ClrTypes.IsNumber(order[0].By.Type) ? order[0].By : throw UnfitException.NotOrdered(order[0].By.Type.Name), typeof(decimal));
        // From the largest downwards what was reached would be lost again to numbers below zero.
        var before = new TermOutput(Before, new WindowTerm(order[0].Descending ? Windowing.PositiveBefore : Windowing.SumBefore, by, partition, order));
        var total = new TermOutput(Total, new WindowTerm(Windowing.Total, by, partition, []));
        var above = bound.IsShare ? Above(before, total) : Above(before);
        var scope = above.Shape.Scope;
        var wanted = bound.IsShare ? new CalculateTerm(Calculating.Multiply, Layer.At(scope, total), Constant(bound.Value / 100), typeof(decimal)) : (Term)Constant(bound.Value);
        return above.Keep(new AndTerm(new CompareTerm(Comparing.Greater, wanted, Constant(0m)), new CompareTerm(Comparing.Less, Layer.At(scope, before), wanted)));
    }

    Within Keep(Term condition)
    {
        if (Paths.Count > 0)
            return this with { Inside = Inside is null ? condition : new AndTerm(Inside, condition) };
        Shape.Scope.Where(condition);
        return this;
    }

    Within Above(params TermOutput[] columns)
    {
        var inside = Inside is null ? null : new TermOutput(StillInside, Inside);
        var shape = Layer.With(Shape, inside is null ? columns : [.. columns, inside]);
        return this with { Shape = shape, Inside = inside is null ? null : Layer.At(shape.Scope, inside) };
    }

    /// <summary>Rows that have left their group stand beside it.</summary>
    List<Term> Partition()
    {
        var paths = Paths.Count == 0 ? [] : new GroupingPaths(Shape).Read(Paths).Select(path => path.Term).ToList();
        return Inside is null ? paths : [.. paths, Inside];
    }

    static ConstantTerm Constant<T>(T value) where T : notnull => new(new(value), typeof(T));
}
