using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Parse;

/// <summary>$expand cut in two: what the library's parser reads, and the <c>Nav/$count</c> that it does not.</summary>
/// <param name="Plain">Null when nothing is left.</param>
sealed record ExpandText(string? Plain, IReadOnlyList<ExpandedCount> Counts)
{
    const string Reference = "/$ref";

    static readonly string[] Marks = [ExpandedCount.Suffix, Reference];

    static readonly string[] OfRows = ["select", "expand", "levels", "compute"];

    /// <exception cref="UnfitException">What only whole rows can have is asked of references; the library would leave it out in silence.</exception>
    public static ExpandText Read(string? text)
    {
        if (text is null || !Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            return new(text, []);
        var counts = new List<ExpandedCount>();
        var left = Items(text, "", counts);
        return new(counts.Count == 0 ? text : left, counts);
    }

    static string? Items(string text, string path, List<ExpandedCount> counts) =>
        Joined(",", Pipeline.Cut(text, ',').Select(item => Item(item, path, counts)));

    static string? Item(string item, string path, List<ExpandedCount> counts)
    {
        var name = Pipeline.Name(item);
        var options = name.Length < item.Length ? Pipeline.Inner(item) : null;
        if (name.EndsWith(ExpandedCount.Suffix, StringComparison.OrdinalIgnoreCase))
        {
            counts.Add(new(path, name[..^ExpandedCount.Suffix.Length], options));
            return null;
        }
        var pieces = options is null ? [] : Pipeline.Cut(options, ';');
        if (name.EndsWith(Reference, StringComparison.OrdinalIgnoreCase) && pieces.FirstOrDefault(piece => OfRows.Contains(OptionName(piece), StringComparer.OrdinalIgnoreCase)) is { } unfit)
            throw UnfitException.NotHere($"${OptionName(unfit)}", name);
        var left = Joined(";", pieces.Select(option => Option(option, $"{path}{name}/", counts)));
        return left is null ? name : $"{name}({left})";
    }

    static string? Option(string option, string path, List<ExpandedCount> counts)
    {
        if (!OptionName(option).Equals("expand", StringComparison.OrdinalIgnoreCase))
            return option;
        return Items(option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..], path, counts) is { } left ? $"$expand={left}" : null;
    }

    static string OptionName(string option) => option.Split('=')[0].Trim().TrimStart('$');

    static string? Joined(string separator, IEnumerable<string?> pieces) =>
        string.Join(separator, pieces.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}

/// <summary>One <c>Nav/$count(options)</c> of $expand.</summary>
/// <param name="Path">The navigations before it, each with a slash behind it.</param>
sealed record ExpandedCount(string Path, string Navigation, string? Options)
{
    public const string Suffix = "/$count";

    /// <summary>As the library's parser reads it.</summary>
    public string Plain => Options is null ? Navigation : $"{Navigation}({Options})";
}
