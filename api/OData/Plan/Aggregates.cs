using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Plan;

/// <summary>What one item of aggregate(...) is: of the rows themselves, or of the rows that a navigation leads to from them.</summary>
/// <param name="inside">Which rows are looked at; null for all.</param>
sealed class Aggregates(Shape shape, Term? inside)
{
    public Term Of(string expression, string method)
    {
        if (expression.Equals("$count", StringComparison.OrdinalIgnoreCase))
            return new AggregateTerm(Summing.Count, null, typeof(long)) { Inside = inside };
        if (method.Length == 0)
            return new OrZeroTerm(new AggregateTerm(Summing.Sum, Expression(shape, expression), typeof(long)) { Inside = inside });
        return Collection(expression) is { } navigation
            ? Beyond(navigation, expression[(navigation.Name.Length + 1)..], method)
            : Summed(method, Expression(shape, expression)) with { Inside = inside };
    }

    IEdmNavigationProperty? Collection(string expression) =>
        expression.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? shape.Type.NavigationProperties().FirstOrDefault(n => n.Name.Equals(expression[..slash], StringComparison.OrdinalIgnoreCase) && n.Type.IsCollection()) : null;

    /// <summary>Of what each row leads to, then of these: right for what can be put together from parts. A row that several lead to counts for each.</summary>
    AggregateTerm Beyond(IEdmNavigationProperty navigation, string expression, string method)
    {
        if (method.ToLowerInvariant() is not ("sum" or "min" or "max"))
            throw new NotBuiltException(Construct.ApplyEntitySet, $"{navigation.Name}/... with {method}");
        var there = shape with { Scope = shape.Row.Many(navigation.Name), Type = navigation.ToEntityType(), Source = shape.Source?.FindNavigationTarget(navigation) };
        var each = Summed(method, Expression(there, expression));
        var part = new OfRowTerm(there.Scope.Rows(), each);
        return each with { Of = part, Inside = inside };
    }

    static Term Expression(Shape shape, string text)
    {
        var parser = shape.Parser;
        var of = new TermBinder(parser, shape.Row).Bind(parser.Compute($"{text} as Summed").ComputedItems.Single().Expression);
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
}
