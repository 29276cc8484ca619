using System.Globalization;

namespace GeoZones.Api.Writing.Rows;

/// <summary>What the headers of a write demand of the row as it stands.</summary>
/// <param name="Match">The tags of If-Match; null without one.</param>
/// <param name="IsNewOnly">If-None-Match: *.</param>
sealed record Conditions(IReadOnlyList<string>? Match, bool IsNewOnly)
{
    public static Conditions Of(HttpRequest request) => new(
        request.Headers.IfMatch.Count == 0 ? null : [.. request.Headers.IfMatch.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))],
        request.Headers.IfNoneMatch.Any(line => line?.Trim() == "*"));

    /// <summary>The header holds this version, or *; weak tags are compared as RFC 9110 compares them weakly, the version being exact.</summary>
    public bool Holds(long version) => Match!.Any(tag => tag == "*" || Opaque(tag) == Opaque(Tag(version)));

    public string Said => string.Join(", ", Match ?? []);

    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"");

    static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
