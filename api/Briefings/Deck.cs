using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoZones.Api.Briefings;

/// <summary>The slides as the link carries them, <c>-3.funds@117.5,34.9,11.2!Title~...</c>: which places they show, and from where.</summary>
sealed partial record Deck(string Text, IReadOnlyList<Slide> Slides)
{
    const int Longest = 12_000;
    const int Most = 60;

    /// <summary>The places, once each; 0 is the whole area.</summary>
    public IEnumerable<long> Places => Slides.Select(slide => slide.Place).Distinct();

    /// <returns>Null where it is none.</returns>
    public static Deck? Parse(string text)
    {
        var parts = text.Split('~');
        if (text.Length > Longest || parts.Length > Most || !parts.All(part => Form().IsMatch(part)))
            return null;
        return new(text, [.. parts.Select(part => Form().Match(part)).Select(match => new Slide(Number(match, "place"), View(match.Groups["view"].Value)))]);
    }

    static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>What is seen from there on a wide screen.</summary>
    static double[]? View(string view)
    {
        if (view.Split(',').Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray() is not [var lng, var lat, var zoom] || double.IsNaN(lng + lat + zoom))
            return null;
        var reach = 360 / Math.Pow(2, Math.Clamp(zoom, 0, 22)) * 2;
        return [lng - reach, lat - (reach / 2), lng + reach, lat + (reach / 2)];
    }

    [GeneratedRegex(@"^-?(?<place>[0-9]{1,9})\.(villages|people|rate|unserved|funds)(@(?<view>[-0-9.]{1,12},[-0-9.]{1,12},[0-9.]{1,6}))?(!.{0,400})?$", RegexOptions.Singleline)]
    private static partial Regex Form();
}

/// <param name="Place">A zone, 0: the whole area.</param>
/// <param name="View">West, south, east, north where the slide is seen from a place of its own.</param>
sealed record Slide(long Place, double[]? View);
