using Microsoft.OData.Edm;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Plan;

/// <summary>CLR types of values, from the parser's types.</summary>
static class ClrTypes
{
    public static Type Of(IEdmTypeReference? type) => type switch
    {
        null => typeof(object),
        _ when type.IsEnum() => EnumTypes.Of(((IEdmEnumType)type.Definition).Name),
        _ => type.PrimitiveKind() switch
        {
            EdmPrimitiveTypeKind.Boolean => typeof(bool),
            EdmPrimitiveTypeKind.Byte or EdmPrimitiveTypeKind.SByte or EdmPrimitiveTypeKind.Int16 or EdmPrimitiveTypeKind.Int32 => typeof(int),
            EdmPrimitiveTypeKind.Int64 => typeof(long),
            EdmPrimitiveTypeKind.Decimal => typeof(decimal),
            EdmPrimitiveTypeKind.Single or EdmPrimitiveTypeKind.Double => typeof(double),
            EdmPrimitiveTypeKind.Date => typeof(DateOnly),
            EdmPrimitiveTypeKind.DateTimeOffset => typeof(DateTimeOffset),
            EdmPrimitiveTypeKind.TimeOfDay => typeof(TimeOnly),
            EdmPrimitiveTypeKind.Duration => typeof(TimeSpan),
            >= EdmPrimitiveTypeKind.Geography and <= EdmPrimitiveTypeKind.GeometryMultiPoint => typeof(Geometry),
            _ => typeof(string),
        },
    };

    public static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(decimal) || type == typeof(double);

    /// <summary>The type of a derived column, for the parser of the next step.</summary>
    public static IEdmTypeReference Edm(Type type, IEdmModel model) => type switch
    {
        _ when type.IsEnum => new EdmEnumTypeReference((IEdmEnumType)model.FindDeclaredType($"{OData.Edm.EdmBuilder.Namespace}.{type.Name}"), true),
        _ when typeof(Geometry).IsAssignableFrom(type) => EdmCoreModel.Instance.GetSpatial(EdmPrimitiveTypeKind.Geography, OData.Edm.EdmTypes.Srid, true),
        _ => EdmCoreModel.Instance.GetPrimitive(Kind(type), true),
    };

    static EdmPrimitiveTypeKind Kind(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => EdmPrimitiveTypeKind.Boolean,
        TypeCode.Int16 or TypeCode.Int32 => EdmPrimitiveTypeKind.Int32,
        TypeCode.Int64 => EdmPrimitiveTypeKind.Int64,
        TypeCode.Decimal => EdmPrimitiveTypeKind.Decimal,
        TypeCode.Double => EdmPrimitiveTypeKind.Double,
        _ when type == typeof(DateOnly) => EdmPrimitiveTypeKind.Date,
        _ when type == typeof(DateTimeOffset) => EdmPrimitiveTypeKind.DateTimeOffset,
        _ when type == typeof(TimeOnly) => EdmPrimitiveTypeKind.TimeOfDay,
        _ => EdmPrimitiveTypeKind.String,
    };
}
