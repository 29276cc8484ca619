namespace GeoZones.Api.Errors;

/// <summary>The language a caller reads: Chinese unless Accept-Language prefers English.</summary>
public static class Language
{
    public const string Chinese = "zh";
    public const string English = "en";

    public static string Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString());
        foreach (var tag in wanted)
        {
            if (Is(tag, Chinese) || tag == "*")
                return Chinese;
            if (Is(tag, English))
                return English;
        }
        return Chinese;
    }

    static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
