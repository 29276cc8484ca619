using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Parse;

/// <summary>The options of a query by their names with <c>$</c>, decoded, and the aliases that were defined.</summary>
public sealed class QueryOptions
{
    static readonly string[] Names =
        ["$filter", "$select", "$expand", "$orderby", "$top", "$skip", "$count", "$search", "$compute", "$apply", "$skiptoken", "$format", "$levels", "$deltatoken", "$index", "$schemaversion"];

    public static string Known { get; } = string.Join(", ", Names[..12]);

    readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Aliases => aliases;

    public string? this[string name] => options.GetValueOrDefault(name);

    /// <summary>The names that came.</summary>
    public IEnumerable<string> Given => options.Keys;

    /// <exception cref="UnreadableException">An option is unknown or came twice.</exception>
    public static QueryOptions Read(string query)
    {
        var read = new QueryOptions();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (pair, "") : (pair[..at], pair[(at + 1)..]);
            read.Add(Decode(name).Trim(), Decode(value).Trim());
        }
        return read;
    }

    /// <summary>The options that decide which rows come in which order: what a continuation is bound to.</summary>
    public string Shape => string.Join('&', options.Where(o => o.Key is not ("$skiptoken" or "$format" or "$count")).Concat(aliases)
        .OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}={o.Value}"));

    void Add(string name, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
            throw UnreadableException.Zero();
        var (target, key) = name.StartsWith('@') ? (aliases, name) : (options, NameOf(name));
        if (key is not null && !target.TryAdd(key, value))
            throw UnreadableException.TwiceGiven(name);
    }

    /// <summary>Null for an option that is not of OData: custom options are allowed and ignored.</summary>
    static string? NameOf(string name)
    {
        var known = Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase) || n.AsSpan(1).Equals(name, StringComparison.OrdinalIgnoreCase));
        return known ?? (name.StartsWith('$') ? throw UnreadableException.UnknownOption(name) : null);
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
