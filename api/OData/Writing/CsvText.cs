using System.Buffers;
using System.Text;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>RFC 4180 in UTF-8 with the mark that Excel looks for: a header, then a row each; a geometry as WKT, null as nothing.</summary>
/// <remarks>Every text stands in quotes, so that a reader which looks at quotes keeps codes as text.</remarks>
sealed class CsvText(Reading reading) : AnswerWriter
{
    readonly (ColumnKind Kind, int Ordinal, string Name)[] columns = [.. reading.Shape.Columns.Select(c => (ColumnValues.KindOf(c), c.Ordinal, c.Name))];

    public override void Open(long? count)
    {
        Body.Write("\ufeff"u8);
        Put(string.Join(',', columns.Select(column => column.Name)));
        Body.Write("\r\n"u8);
    }

    public override void Row(NpgsqlDataReader row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                Body.Write(","u8);
            var (kind, ordinal, _) = columns[i];
            if (!row.IsDBNull(ordinal))
                Put(IsQuoted(kind) ? Quoted(row.Text(kind, ordinal)) : row.Text(kind, ordinal));
        }
        Body.Write("\r\n"u8);
    }

    public override void Close(string? nextLink) { }

    static bool IsQuoted(ColumnKind kind) => kind is ColumnKind.Text or ColumnKind.Geography or ColumnKind.Nested;

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    void Put(string text) => Encoding.UTF8.GetBytes(text, Body);
}
