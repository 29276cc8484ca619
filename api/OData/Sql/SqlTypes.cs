using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>CLR types as PostgreSQL writes them.</summary>
static class SqlTypes
{
    public static SqlFragment Name(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Fragment($"text"),
        TypeCode.Boolean => Fragment($"boolean"),
        TypeCode.Int16 or TypeCode.Int32 => Fragment($"int"),
        TypeCode.Int64 => Fragment($"bigint"),
        TypeCode.Decimal => Fragment($"numeric"),
        TypeCode.Double => Fragment($"float8"),
        _ when typeof(NetTopologySuite.Geometries.Geometry).IsAssignableFrom(type) => Fragment($"geometry"),
        _ when type == typeof(DateOnly) => Fragment($"date"),
        _ when type == typeof(DateTimeOffset) => Fragment($"timestamptz"),
        _ when type == typeof(TimeOnly) => Fragment($"time"),
        _ => Fragment($"text"),
    };
}
