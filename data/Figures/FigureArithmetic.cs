using GeoZones.Data.Model;

namespace GeoZones.Data.Figures;

/// <summary>Published numbers that should add up to another one, as the texts have them.</summary>
public static class FigureArithmetic
{
    static readonly Dictionary<string, (string Key, int Sign)[]> Sums = new()
    {
        ["z-zones"] = [("z-zones-provincial", 1), ("z-zones-municipal", 1)],
        ["z-new-households"] = [("z-new-unstable-households", 1), ("z-new-edge-households", 1), ("z-new-hardship-households", 1)],
        ["z-new-persons"] = [("z-new-unstable-persons", 1), ("z-new-edge-persons", 1), ("z-new-hardship-persons", 1)],
        ["z-current-households"] = [("z-monitored-households", 1), ("z-eliminated-households", -1)],
        ["z-current-persons"] = [("z-monitored-persons", 1), ("z-eliminated-persons", -1)],
    };

    /// <param name="figures">By key.</param>
    public static IReadOnlyList<FigurePart> Parts(Figure figure, IReadOnlyDictionary<string, Figure> figures) =>
        [.. Sums.GetValueOrDefault(figure.Key, []).Select(part => new FigurePart { Key = part.Key, Sign = part.Sign, Value = figures.GetValueOrDefault(part.Key)?.Value })];

    /// <returns>Null without parts, or where one of them is unknown.</returns>
    public static bool? Agree(Figure figure, IReadOnlyList<FigurePart> parts) =>
        parts.Count == 0 || figure.Value is null || parts.Any(part => part.Value is null) ? null : parts.Sum(part => part.Sign * part.Value) == figure.Value;
}
