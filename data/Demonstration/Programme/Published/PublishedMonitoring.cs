using System.Globalization;
using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Published;

/// <summary>The published counts of monitored households and persons of Zaozhuang; never below the city.</summary>
internal static class PublishedMonitoring
{
    private const string City = "370400000000";

    public static IReadOnlyList<MonitoringSummary> Read() => [.. SourceTable.Rows("zaozhuang/monitoring.csv").Select((row, i) => Of(i + 1, row))];

    private static MonitoringSummary Of(long id, string[] row) => new()
    {
        Id = id, DivisionCode = City, Measure = Enum.Parse<MonitoringMeasure>(row[0]), Category = Enum.Parse<MonitoringCategory>(row[1]),
        Households = Count(row[2]), Persons = Count(row[3]), IsDerived = row[4] == "1",
        AsOf = DateOnly.Parse(row[5], CultureInfo.InvariantCulture), Source = row[6],
    };

    private static int Count(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
