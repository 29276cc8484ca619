using System.Globalization;
using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Published;

/// <summary>The published numbers of Zaozhuang, held as printed, with the OData question that must give the same number from the data, where one can.</summary>
internal static class PublishedFigures
{
    public static IReadOnlyList<Figure> Read() => [.. SourceTable.Rows("zaozhuang/figures.csv").Select((row, i) => Of(i + 1, row))];

    private static Figure Of(long id, string[] row) => new()
    {
        Id = id, Key = row[0], DivisionCode = row[1], Phrase = row[2], Value = Number(row[3]), Unit = row[4], HalfUnit = Number(row[5]),
        Qualifier = Enum.Parse<FigureQualifier>(row[6]), PeriodType = Enum.Parse<PeriodType>(row[7]),
        Year = (int?)Number(row[8]), AsOf = Text(row[9]) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
        Scope = row[10], Denominator = Text(row[11]), Source = row[12], Remark = Text(row[13]), Query = Text(row[14]),
    };

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
