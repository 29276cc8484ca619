using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>What published texts say about a zone, with the grade of evidence.</summary>
/// <param name="TownCode">9 digits.</param>
/// <param name="TownGrade">As graded in the source table.</param>
internal sealed record ZoneSource(string Name, ZoneLevel Level, string TownCode, string TownGrade, string Note)
{
    /// <summary>Villages that a text names or that follow from one, by code; never the mere candidates.</summary>
    public required IReadOnlyDictionary<string, Evidence> Villages { get; init; }

    public Evidence TownEvidence => TownGrade switch
    {
        "inferred, weak" => Evidence.Weak,
        "inferred" => Evidence.Inferred,
        "external" => Evidence.External,
        var grade when grade.StartsWith("text", StringComparison.Ordinal) => Evidence.Named,
        var grade => throw new InvalidOperationException($"'{grade}' is no grade of evidence for a town; text, inferred, 'inferred, weak' or external is wanted."),
    };

    public static IReadOnlyDictionary<string, ZoneSource> Read() =>
        SourceTable.Rows("zaozhuang/zones_villages.csv").GroupBy(row => row[0]).ToDictionary(rows => rows.Key, Of);

    private static ZoneSource Of(IEnumerable<string[]> rows)
    {
        var first = rows.First();
        return new(first[1], first[2] == "省级" ? ZoneLevel.Provincial : ZoneLevel.Municipal, first[6], first[8], first[12])
        {
            Villages = rows.Select(row => (Code: row[9], Evidence: VillageEvidence(row[11])))
                .Where(village => village.Evidence != Evidence.Unknown).ToDictionary(),
        };
    }

    private static Evidence VillageEvidence(string status) => status switch
    {
        "named in text" => Evidence.Named,
        _ when status.StartsWith("inferred", StringComparison.Ordinal) => Evidence.Inferred,
        _ => Evidence.Unknown,
    };
}
