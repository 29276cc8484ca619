using System.Globalization;
using GeoZones.Api.Callers;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.Tests.OData;

/// <summary>Questions as readable text, compiled and run; values come back as invariant text.</summary>
static class Asking
{
    static readonly EntityCatalog Catalog = EntityCatalog.Read();

    public static readonly Compiler Compiler = new(Catalog, EdmBuilder.Build(Catalog), new());

    public static readonly Caller Admin = new(Role.Admin);

    /// <summary>Path and query as people write them; the compiler gets them percent-encoded.</summary>
    public static ODataRequest Request(string url)
    {
        var at = url.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (url, "") : (url[..at], url[(at + 1)..]);
        return new(path, string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Encode)));
    }

    public static Reading Compile(string url, Role role = Role.Admin) => Compiler.Compile(Request(url), new(role));

    /// <summary>Every row as the texts of its shown columns, joined by |; null is empty.</summary>
    public static async Task<List<string>> AskAsync(string database, string url, Role role = Role.Admin) =>
        [.. (await RowsAsync(database, Compile(url, role))).Select(row => string.Join('|', row))];

    public static async Task<List<string[]>> RowsAsync(string database, Reading reading)
    {
        var rows = await RawAsync(database, reading);
        return [.. rows.Select(row => reading.Shape.Columns.Select(c => Text(row[c.Ordinal])).ToArray())];
    }

    /// <summary>All columns as the driver gives them.</summary>
    public static async Task<List<object?[]>> RawAsync(string database, Reading reading, string? text = null)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text ?? reading.Text, connection);
        foreach (var value in reading.Parameters)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add([.. values.Select(v => v is DBNull ? null : v)]);
        }
        return rows;
    }

    public static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexString(bytes),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    static string Encode(string option)
    {
        var at = option.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? option : $"{option[..at]}={Uri.EscapeDataString(option[(at + 1)..])}";
    }
}
