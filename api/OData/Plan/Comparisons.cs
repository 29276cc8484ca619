using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Plan;

/// <summary>Comparisons and lists, with the nulls of OData: null equals null, and is neither less nor greater than anything.</summary>
static class Comparisons
{
    public static Term Term(Comparing how, Term left, Term right)
    {
        var ordered = how is not (Comparing.Equal or Comparing.NotEqual);
        foreach (var side in (Term[])[left, right])
        {
            if (side.IsGeography && !(left is NullTerm || right is NullTerm))
                throw UnfitException.NotOrdered(side.Type.Name);
            if (ordered && side.Type.IsEnum)
                throw new NotBuiltException(Construct.EnumOrder, $"{side.Type.Name} lt/le/gt/ge");
        }
        return Near(how, left, right) ?? Near(Mirrored(how), right, left) ?? (Term)new CompareTerm(how, left, right);
    }

    /// <summary>Is it one of these?</summary>
    public static InTerm Among(Term item, IEdmTypeReference type, IEnumerable<object?> values)
    {
        if (item.IsGeography)
            throw UnfitException.NotOrdered(item.Type.Name);
        var given = values.ToList();
        var terms = given.Where(v => v is not null).Select(v => ((ConstantTerm)Literals.Term(v, type)).Value.Value).ToList();
        return new(item, new(Array(terms, item.Type)), given.Count > terms.Count);
    }

    static Array Array(List<object> values, Type item)
    {
        // One element type for the array: lists such as (1, 2.5) come in as the parser typed each of them.
        if (values.All(v => v is int or long or decimal or double) && values.Select(v => v.GetType()).Distinct().Count() > 1)
            values = [.. values.Select(v => (object)System.Convert.ToDecimal(v, System.Globalization.CultureInfo.InvariantCulture))];
        var array = System.Array.CreateInstance(values.FirstOrDefault()?.GetType() ?? (item.IsEnum ? typeof(string) : item), values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);
        return array;
    }

    /// <summary>geo.distance(column, literal) lt metres.</summary>
    static NearTerm? Near(Comparing how, Term left, Term right)
    {
        if (how is not (Comparing.Less or Comparing.LessOrEqual) || right is not ConstantTerm { Value.Value: var metres } || metres is string or bool)
            return null;
        if (left is not CallTerm { Function: Edm.GeoFunctions.Distance, Arguments: [var one, var other] })
            return null;
        var (at, from) = other is ShapeTerm ? (one, other) : (other, one);
        return from is ShapeTerm shape && at is ColumnTerm
            ? new(at, shape, System.Convert.ToDouble(metres, System.Globalization.CultureInfo.InvariantCulture), how == Comparing.LessOrEqual) : null;
    }

    static Comparing Mirrored(Comparing how) => how switch
    {
        Comparing.Less => Comparing.Greater,
        Comparing.LessOrEqual => Comparing.GreaterOrEqual,
        Comparing.Greater => Comparing.Less,
        Comparing.GreaterOrEqual => Comparing.LessOrEqual,
        _ => how,
    };
}
