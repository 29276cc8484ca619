using System.Globalization;
using System.Text.Json;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Plan;

/// <summary>The arguments of a function, in the order of its parameters: literals and aliases as in any expression, a list as JSON in an alias.</summary>
sealed class Arguments(Planning planning, OperationShape operation, QueryOptions options)
{
    static readonly EdmEntityType Nothing = new("GeoZones.Made", "Nothing");

    /// <param name="call"><c>Name(first=1,second=@alias)</c>; the brackets may be left out when there is nothing between them.</param>
    /// <exception cref="UnfitArgumentException">One is missing, unknown, given twice, or not of its type.</exception>
    public IReadOnlyList<Term> Read(string call)
    {
        var given = Given(call);
        return [.. operation.Parameters.Select(parameter => Of(parameter, given.GetValueOrDefault(parameter.Name)))];
    }

    Dictionary<string, Term> Given(string call)
    {
        var given = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var argument in Written(call))
        {
            if (argument.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, { Length: > 0 } text])
                throw UnfitArgumentException.Unreadable(operation, argument);
            var parameter = operation.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw UnfitArgumentException.Unknown(operation, name);
            if (text.All(char.IsLetter) && text is not ("null" or "true" or "false"))
                throw UnfitArgumentException.Unreadable(operation, argument);
            if (!given.TryAdd(parameter.Name, parameter.Type == typeof(string[]) ? Listed(parameter, text) : Bind(text)))
                throw UnfitArgumentException.Twice(operation, name);
        }
        return given;
    }

    IEnumerable<string> Written(string call)
    {
        if (!call.Contains('(', StringComparison.Ordinal))
            return [];
        return call.EndsWith(')') ? Pipeline.Arguments(call).Where(a => a.Length > 0) : throw UnfitArgumentException.Unreadable(operation, call);
    }

    /// <summary>A list as OData writes it: a JSON array in an alias.</summary>
    ConstantTerm Listed(OperationParameter parameter, string text)
    {
        var json = !text.StartsWith('@') ? text : options.Aliases.GetValueOrDefault(text) ?? throw UnreadableException.UndefinedAlias(text);
        var items = Texts(json) ?? throw UnfitArgumentException.Type(operation, parameter);
        if (items.Length > planning.Limits.ListItems)
            throw new LimitException("列表项数", "items in one list", items.Length, planning.Limits.ListItems);
        return items.All(item => IsCode(parameter, item)) ? new(new(items), typeof(string[])) : throw UnfitArgumentException.Type(operation, parameter);
    }

    /// <returns>Null when it is no array of texts.</returns>
    static string[]? Texts(string json)
    {
        try
        {
            using var list = JsonDocument.Parse(json);
            return list.RootElement.ValueKind == JsonValueKind.Array && list.RootElement.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
                ? [.. list.RootElement.EnumerateArray().Select(item => item.GetString()!)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    Term Bind(string text)
    {
        var parser = new StepParser(planning.Edm, Nothing, null, options, planning.Limits);
        var scope = new Scope(planning, new TableRelation(new("nothing")), alias => new MadeRow(alias, [], []));
        return new TermBinder(parser, scope.Row).Bind(parser.Compute($"{text} as Argument").ComputedItems.Single().Expression);
    }

    Term Of(OperationParameter parameter, Term? given) => given switch
    {
        null or NullTerm when parameter is { IsOptional: true, Default: { } value } => new WordTerm(value),
        null or NullTerm when parameter.IsOptional => new CastTerm(new NullTerm(), parameter.Type),
        null or NullTerm => throw UnfitArgumentException.Missing(operation, parameter),
        ShapeTerm { Shape: IPolygonal } area when parameter.Type == typeof(Geometry) => area,
        ShapeTerm { Shape: LineString } line when parameter.Type == typeof(LineString) => line,
        ConstantTerm { Value.Value: string[] } list => list,
        ConstantTerm { Value.Value: string text } when parameter.Type == typeof(string) => Allowed(parameter, text),
        ConstantTerm { Value.Value: int or long } number when parameter.Type == typeof(long) => number,
        ConstantTerm { Value.Value: DateOnly } day when parameter.Type == typeof(DateOnly) => day,
        ConstantTerm { Value.Value: string text } when parameter.Type == typeof(DateOnly) => Day(parameter, text),
        _ => throw UnfitArgumentException.Type(operation, parameter),
    };

    /// <summary>In quotes too: a JSON body has no other way.</summary>
    ConstantTerm Day(OperationParameter parameter, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new(new(day), typeof(DateOnly)) : throw UnfitArgumentException.Type(operation, parameter);

    Term Allowed(OperationParameter parameter, string text)
    {
        if (!IsCode(parameter, text))
            throw UnfitArgumentException.Type(operation, parameter);
        if (parameter.Values is not { } values)
            return new ConstantTerm(new(text), typeof(string));
        var value = values.FirstOrDefault(v => v.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw UnfitArgumentException.Value(parameter, text);
        if (parameter.ValuesOfHouseholds.Contains(value) && !planning.Caller.MaySeeEveryHousehold)
            throw new OutOfReachException($"{operation.Name}({parameter.Name}='{value}')");
        return new WordTerm(value);
    }

    static bool IsCode(OperationParameter parameter, string text) => parameter.Digits is not { } digits || (text.Length == digits && text.All(char.IsAsciiDigit));
}
