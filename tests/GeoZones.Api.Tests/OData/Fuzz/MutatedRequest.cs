using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoZones.Api.Tests.OData.Fuzz;

/// <summary>A request that somebody damaged: the same turn is always the same request.</summary>
/// <param name="Target">After the service root, as bytes of an address.</param>
/// <param name="Body">Of POST .../$query; null for GET.</param>
sealed partial record MutatedRequest(string Target, string? Body, (string Name, string Value)? Header)
{
    static readonly string[] Spice =
    [
        "(", ")", "'", "\"", ",", ";", "/", "$", "@", "=", ":", " ", "&", "?", "*", "[", "]", "{", "}", ".", "\\", "-", "+", "#", "|", "~", "0", "9", "Z", "庄", "𠀀", "\u202e", "é", "\ufeff",
        "%", "%zz", "%00", "%FF", "%C0%AF", "%2F", "%27", "%25", "%26", "%0D%0A", "''", "()", "null", "not ", " and ", " or ", " eq ", "NaN", "-INF", "any(x:x)", "$it", "$count", "$value", "$ref", "SRID=0;", "EMPTY",
    ];

    static readonly string[] Numbers = ["0", "-1", "99999999999", "9223372036854775808", "1e308", "1e999", "0.0000000000000000000000000001", "79228162514264337593543950336", "2147483648"];

    static readonly (string, string)[] Headers =
    [
        ("Prefer", "odata.maxpagesize=1"), ("Prefer", "odata.maxpagesize=0"), ("Prefer", "maxpagesize=99999999999999999999"), ("Accept", "application/json;odata.metadata=full"), ("Accept", "text/csv"),
        ("Accept", "application/geo+json"), ("Accept", "application/x-ndjson"), ("Accept", "*/*;q=x"), ("Accept", ",;,"), ("OData-MaxVersion", "x"), ("OData-Version", "4.0"), ("If-None-Match", "W/\"1\""),
        ("Accept-Language", "en;q=x"), ("Accept-Charset", "x"), ("Accept", "application/json;IEEE754Compatible=true;odata.metadata=full"),
    ];

    public static MutatedRequest Of(int turn, IReadOnlyList<string> seeds)
    {
        var random = new Random(turn);
        var url = seeds[random.Next(seeds.Count)];
        for (var i = random.Next(1, 4); i > 0; i--)
            url = Mutated(url, seeds, random);
        var header = random.Next(4) == 0 ? Headers[random.Next(Headers.Length)] : ((string, string)?)null;
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        return mark >= 0 && random.Next(8) == 0
            ? new(Escaped(url[..mark]) + "/$query", url[(mark + 1)..] + (random.Next(8) == 0 ? "\0" : ""), header)
            : new(Escaped(url), null, header);
    }

    static string Mutated(string url, IReadOnlyList<string> seeds, Random random)
    {
        var at = random.Next(url.Length + 1);
        return random.Next(10) switch
        {
            0 => url.Remove(at, Math.Min(random.Next(1, 6), url.Length - at)),
            1 or 2 => url.Insert(at, Spice[random.Next(Spice.Length)]),
            3 => at < url.Length ? url[..at] + (char)(url[at] ^ (1 << random.Next(7))) + url[(at + 1)..] : url,
            4 => Digits().Replace(url, match => random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : match.Value),
            5 => Pieces(url, '/', random),
            6 => Pieces(url, '&', random),
            7 => Pieces(url, ',', random),
            8 => url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + QueryOf(seeds[random.Next(seeds.Count)]),
            _ => url.Insert(at, url[random.Next(url.Length / 2)..][..random.Next(url.Length / 2)]),
        };
    }

    /// <summary>One piece dropped, doubled, or exchanged with another.</summary>
    static string Pieces(string url, char cut, Random random)
    {
        var pieces = url.Split(cut).ToList();
        var (one, other) = (random.Next(pieces.Count), random.Next(pieces.Count));
        switch (random.Next(3))
        {
            case 0: pieces.RemoveAt(one); break;
            case 1: pieces.Insert(one, pieces[one]); break;
            default: (pieces[one], pieces[other]) = (pieces[other], pieces[one]); break;
        }
        return string.Join(cut, pieces);
    }

    static string QueryOf(string url) => url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..];

    /// <summary>What no line of HTTP can hold is escaped; a percent sign stays what it is.</summary>
    static string Escaped(string url)
    {
        var text = new StringBuilder();
        foreach (var rune in url.EnumerateRunes())
            text.Append(rune.IsAscii && rune.Value is > ' ' and < 127 and not '#' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return text.ToString();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Body is null ? "GET" : "POST")} {Target} {Header} {Body}");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
