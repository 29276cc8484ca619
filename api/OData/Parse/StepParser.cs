using System.Globalization;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Plan;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Spatial;

namespace GeoZones.Api.OData.Parse;

/// <summary>Reads the options of a query against one shape of rows: an entity type, or what a step of $apply made of it.</summary>
sealed class StepParser(IEdmModel model, IEdmEntityType type, IEdmNavigationSource? source, QueryOptions options, ODataLimits limits)
{
    ODataQueryOptionParser? last;

    /// <summary>The value of an alias in the option read last.</summary>
    /// <exception cref="UnreadableException">It was never defined.</exception>
    public SingleValueNode Alias(string alias) =>
        options.Aliases.ContainsKey(alias) && last!.ParameterAliasNodes.TryGetValue(alias, out var node) && node is not null
            ? node : throw UnreadableException.UndefinedAlias(alias);

    public FilterClause Filter(string text) => Read("$filter", text, parser => parser.ParseFilter());

    public OrderByClause OrderBy(string text) => Read("$orderby", text, parser => parser.ParseOrderBy());

    public SearchClause Search(string text) => Read("$search", text, parser => parser.ParseSearch());

    public ComputeClause Compute(string text) => Read("$compute", text, parser => parser.ParseCompute());

    public ApplyClause Apply(string text) => Read("$apply", text, parser => parser.ParseApply());

    public SelectExpandClause? SelectExpand(string? select, string? expand)
    {
        if (select is null && expand is null)
            return null;
        return Read(parser => parser.ParseSelectAndExpand(), ("$select", select), ("$expand", expand));
    }

    /// <summary>The same question where a navigation leads.</summary>
    /// <exception cref="UnreadableException">There is no such navigation to many rows.</exception>
    public StepParser Beyond(string navigation) => type.NavigationProperties().FirstOrDefault(n => n.Name.Equals(navigation, StringComparison.OrdinalIgnoreCase)) is { } found
        ? new(model, found.ToEntityType(), source?.FindNavigationTarget(found), options, limits) : throw UnreadableException.Syntax($"{type.Name}/{navigation}.", new FormatException(navigation));

    public static long? Whole(string option, string? came) =>
        came is null ? null :
        long.TryParse(came, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
            ? number : throw UnreadableException.BadNumber(option, came);

    public static bool Yes(string option, string? came) => came?.ToLowerInvariant() switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new UnreadableException("GZ-110", new(
            $"{option} 为 '{came}'; 需要 true 或 false。", $"{option} is '{came}'; wanted is true or false.")),
    };

    T Read<T>(string name, string text, Func<ODataQueryOptionParser, T> parse) => Read(parse, (name, text));

    T Read<T>(Func<ODataQueryOptionParser, T> parse, params (string Name, string? Text)[] given)
    {
        var asked = options.Aliases.ToDictionary(a => a.Key, a => a.Value);
        foreach (var (name, text) in given.Where(g => g.Text is not null))
            asked[name] = text!;
        last = new(model, type, source, asked) { Resolver = new Resolver() };
        last.Settings.MaximumExpansionCount = limits.ExpandCount;
        last.Settings.MaximumExpansionDepth = limits.ExpandDepth;
        return ParserFault.Guarded(() => parse(last)) ?? throw UnreadableException.Syntax($"{given[0].Name} is empty.", new FormatException());
    }
}

/// <summary>What the parser throws, in our words.</summary>
static class ParserFault
{
    public static T Guarded<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception fault) when (IsOfParser(fault))
        {
            throw UnreadableException.Syntax(fault.Message, fault);
        }
    }

    /// <summary>The library lets these out of its depths for damaged text.</summary>
    public static bool IsOfParser(Exception fault) =>
        fault is ODataException or ArgumentException or ParseErrorException or FormatException or OverflowException
            or InvalidOperationException or InvalidCastException or NullReferenceException or NotSupportedException or KeyNotFoundException or IndexOutOfRangeException;
}
