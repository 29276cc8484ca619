using GeoZones.Data.Model;
using Npgsql;

namespace GeoZones.Api.Figures;

/// <summary>The figures with what a check needs of them.</summary>
static class FigureSql
{
    const string All = "SELECT id, key, division_code, phrase, value, unit, half_unit, qualifier, scope, source, query, remark FROM figures";

    /// <returns>By key.</returns>
    public static async Task<IReadOnlyDictionary<string, Figure>> ReadAsync(NpgsqlConnection connection, CancellationToken gone)
    {
        await using var command = new NpgsqlCommand(All, connection);
        await using var row = await command.ExecuteReaderAsync(gone);
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        while (await row.ReadAsync(gone))
            figures.Add(row.GetString(1), Read(row));
        return figures;
    }

    static Figure Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0), Key = row.GetString(1), DivisionCode = row.GetString(2), Phrase = row.GetString(3), Value = Number(row, 4), Unit = row.GetString(5),
        HalfUnit = Number(row, 6), Qualifier = Enum.Parse<FigureQualifier>(row.GetString(7)), Scope = row.GetString(8), Source = row.GetString(9), Query = Text(row, 10), Remark = Text(row, 11),
    };

    static decimal? Number(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDecimal(at);

    static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
