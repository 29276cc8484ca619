using System.Globalization;
using GeoZones.Api.OData.Plan;
using GeoZones.Data.NetTopologySuite;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>How a column travels.</summary>
enum ColumnKind { Text, Int64, Int32, Double, Decimal, Boolean, Date, Instant, Geography, Nested }

/// <summary>Values of a row's columns, as bytes and as text.</summary>
static class ColumnValues
{
    public static ColumnKind KindOf(RowColumn column) => column is ValueColumn value ? KindOf(value.Type) : ColumnKind.Nested;

    public static ColumnKind KindOf(Type type) => type switch
    {
        _ when type == typeof(long) => ColumnKind.Int64,
        _ when type == typeof(int) || type == typeof(short) => ColumnKind.Int32,
        _ when type == typeof(double) => ColumnKind.Double,
        _ when type == typeof(decimal) => ColumnKind.Decimal,
        _ when type == typeof(bool) => ColumnKind.Boolean,
        _ when type == typeof(DateOnly) => ColumnKind.Date,
        _ when type == typeof(DateTimeOffset) => ColumnKind.Instant,
        _ when typeof(Geometry).IsAssignableFrom(type) => ColumnKind.Geography,
        _ when type.IsGenericType => ColumnKind.Nested,
        _ => ColumnKind.Text,
    };

    /// <summary>The column as PostgreSQL sent it: UTF-8 of a text or of JSON, EWKB of a geometry. Kept in the buffer until it is cleared.</summary>
    public static ReadOnlySpan<byte> Bytes(this NpgsqlDataReader row, int ordinal, BodyBuffer scratch)
    {
        var length = (int)row.GetBytes(ordinal, 0, null, 0, 0);
        scratch.Clear();
        var memory = scratch.GetMemory(length);
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray<byte>(memory, out var array);
        row.GetBytes(ordinal, 0, array.Array, array.Offset, length);
        scratch.Advance(length);
        return scratch.Written;
    }

    /// <summary>JSON text in one line: json_agg breaks it between rows, and no text within JSON has a bare line feed. jsonb sends the number of its format first.</summary>
    public static ReadOnlySpan<byte> Json(this NpgsqlDataReader row, int ordinal, BodyBuffer scratch)
    {
        _ = row.Bytes(ordinal, scratch);
        scratch.Replace((byte)'\n', (byte)' ');
        return scratch.Written is [1, .. var jsonb] ? jsonb : scratch.Written;
    }

    /// <summary>A value as plain text: $value, CSV; a geometry as WKT. Not for null.</summary>
    public static string Text(this NpgsqlDataReader row, ColumnKind kind, int ordinal) => kind switch
    {
        ColumnKind.Int64 or ColumnKind.Int32 => row.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture),
        ColumnKind.Double => row.GetDouble(ordinal).ToString("R", CultureInfo.InvariantCulture),
        ColumnKind.Decimal => row.GetDecimal(ordinal).ToString(CultureInfo.InvariantCulture),
        ColumnKind.Boolean => row.GetBoolean(ordinal) ? "true" : "false",
        ColumnKind.Date => row.GetFieldValue<DateOnly>(ordinal).ToString("O", CultureInfo.InvariantCulture),
        ColumnKind.Instant => row.GetDateTime(ordinal).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        ColumnKind.Geography => EwkbReader.Read(row.Copy(ordinal)).AsText(),
        _ => row.GetString(ordinal),
    };

    static byte[] Copy(this NpgsqlDataReader row, int ordinal)
    {
        using var scratch = new BodyBuffer();
        return row.Bytes(ordinal, scratch).ToArray();
    }
}
