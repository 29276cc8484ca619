using System.Globalization;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>What the request's headers say about OData itself: version and page size.</summary>
static class Preferences
{
    public const string Version = "OData-Version";
    public const string MaxVersion = "OData-MaxVersion";

    static readonly string[] PageSizes = ["odata.maxpagesize", "maxpagesize"];

    /// <summary>The version that the answer is in: 4.01 unless the caller ends at 4.0.</summary>
    /// <exception cref="VersionException">The caller wants one before 4.0, or sends another one.</exception>
    public static string AgreeVersion(HttpRequest request)
    {
        if (Header(request, Version) is { } sent and not ("4.0" or "4.01"))
            throw new VersionException(Version, sent);
        if (Header(request, MaxVersion) is not { } most)
            return "4.01";
        if (!decimal.TryParse(most, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number < 4)
            throw new VersionException(MaxVersion, most);
        return number < 4.01m ? "4.0" : "4.01";
    }

    /// <summary>Prefer: odata.maxpagesize, as far as it is granted; null when it is not said. What else is preferred is not looked at.</summary>
    /// <param name="largest">The largest page that there is.</param>
    /// <exception cref="PreferenceException">It is not a whole number, 1 or more.</exception>
    public static int? PageSize(HttpRequest request, int largest)
    {
        foreach (var preference in request.Headers["Prefer"].ToString().Split(',', ';'))
        {
            if (preference.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var value] || !PageSizes.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            return long.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? (int)Math.Min(size, largest) : throw new PreferenceException(value);
        }
        return null;
    }

    static string? Header(HttpRequest request, string name) => request.Headers[name].ToString() is { Length: > 0 } value ? value.Trim() : null;
}
