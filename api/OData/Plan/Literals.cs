using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.Spatial;

namespace GeoZones.Api.OData.Plan;

/// <summary>Values of the URL as parameters.</summary>
static class Literals
{
    public static Term Term(object? value, IEdmTypeReference? type) => value switch
    {
        null => new NullTerm(),
        string text when type is not null && type.IsEnum() => Member(text, type.AsEnum().EnumDefinition()),
        ODataEnumValue member => Member(member.Value, (IEdmEnumType)type!.Definition),
        Geography shape => Shapes.Term(shape),
        _ => Constant(Value(value, type)),
    };

    /// <summary>The CLR value that Npgsql writes, widened to the EDM type asked for.</summary>
    static object Value(object value, IEdmTypeReference? type) => value switch
    {
        string or bool => value,
        Date date => new DateOnly(date.Year, date.Month, date.Day),
        DateTimeOffset instant => instant.ToUniversalTime(),
        TimeOfDay time => new TimeOnly(time.Ticks),
        byte or sbyte or short or int or long or float or double or decimal => Number(value, type),
        _ => throw new NotBuiltException(Construct.Literal, value.GetType().Name),
    };

    static object Number(object value, IEdmTypeReference? type) => (type?.PrimitiveKind(), value) switch
    {
        (EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single, _) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
        (EdmPrimitiveTypeKind.Decimal, not (double or float)) => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        (EdmPrimitiveTypeKind.Int64, not (double or float or decimal)) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        (_, byte or sbyte or short) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture),
        // The shortest decimal of a single is what was written, not its binary neighbour.
        (_, float single) => double.Parse(single.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    static ConstantTerm Constant(object value) => new(new(value), value.GetType());

    static ConstantTerm Member(string came, IEdmEnumType type)
    {
        // The parser hands a member on as its number; a number that is no member comes the same way.
        var member = type.Members.FirstOrDefault(m => m.Name.Equals(came, StringComparison.OrdinalIgnoreCase)
                || came == m.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?? throw UnreadableException.BadEnum(came, type.Name, string.Join(", ", type.Members.Select(m => m.Name)));
        return new(new(member.Name), EnumTypes.Of(type.Name));
    }
}

/// <summary>The enumerations of the model by name.</summary>
static class EnumTypes
{
    static readonly Dictionary<string, Type> All = typeof(Data.Model.SupplyType).Assembly.GetTypes()
        .Where(t => t.IsEnum && t.Namespace == typeof(Data.Model.SupplyType).Namespace).ToDictionary(t => t.Name);

    public static Type Of(string name) => All[name];
}
