using System.Text.Json.Nodes;

namespace GeoZones.Api.Tests.OData.Conformance;

/// <summary>One case of the grammar as a question about our model.</summary>
/// <param name="Question">Path and query after the service root, as a client would send it.</param>
/// <param name="Rule">The rule of the grammar, or the type of a literal.</param>
sealed record GrammarCase(string Id, string Rule, string Question, bool IsValid)
{
    /// <summary>A property of each type; the types without one compare the literal with itself.</summary>
    static readonly Dictionary<string, (string Set, string Property)> Properties = new()
    {
        ["Edm.Boolean"] = ("Villages", "IsRural"), ["Edm.Date"] = ("Projects", "ApprovedOn"), ["Edm.DateTimeOffset"] = ("SupplyIncidents", "StartedAt"),
        ["Edm.Decimal"] = ("Villages", "CollectiveIncomeYuan"), ["Edm.Double"] = ("Villages", "AreaSquareMetres"), ["Edm.Single"] = ("Villages", "AreaSquareMetres"),
        ["Edm.Byte"] = ("Villages", "GridUnits"), ["Edm.SByte"] = ("Villages", "GridUnits"), ["Edm.Int16"] = ("Villages", "SupplyUpgradeYear"),
        ["Edm.Int32"] = ("Villages", "GridUnits"), ["Edm.Int64"] = ("Households", "Id"), ["Edm.String"] = ("Villages", "Name"),
    };

    /// <summary>Names of the cases' model and names of ours that stand in the same relation.</summary>
    static readonly (string Theirs, string Ours)[] Names =
    [
        ("Categories", "Zones"), ("Customers", "Villages"), ("Products", "DeclaredVillages"), ("OrderItems", "DeclaredVillages"), ("ID=", "Id="), ("/ID", "/Name"), ("Address", "Boundary"),
        ("Customer", "Township"), ("Items", "Households"), ("Category", "Township"), ("Manager", "Township"), ("FirstName", "Code"), ("LastName", "Name"), ("EmailAddresses", "Name"),
        ("Amount", "GridUnits"), ("Sales", "Households"), ("Country", "Name"), ("Product/Price", "Township/Name"), ("Product", "Township"),
    ];

    public static IEnumerable<GrammarCase> Literals() => Read("service-independent-literals").Select(row =>
    {
        var (type, raw) = ((string)row["type"]!, (string)row["raw"]!);
        // In a body a percent sign is itself, in an address it is an escape.
        var literal = ((string)row["note"]!).Contains("payload", StringComparison.Ordinal) ? Uri.EscapeDataString(raw) : Uri.EscapeDataString(raw).Replace("%25", "%", StringComparison.Ordinal);
        var (set, left) = Properties.TryGetValue(type, out var known) ? known : ("Villages", literal);
        return new GrammarCase((string)row["id"]!, type, $"{set}?$top=1&$filter={left}%20eq%20{literal}", (bool)row["valid"]!);
    });

    /// <summary>In our SRID: theirs is 0, which is none.</summary>
    public static IEnumerable<GrammarCase> Shapes() => Read("service-independent-geo-literals").Select(row => new GrammarCase(
        (string)row["id"]!, (string)row["rule"]!, "Villages?$top=1&" + ((string)row["query"]!).Replace("{PROP:geo}", "Boundary", StringComparison.Ordinal).Replace("SRID%3D0", "SRID%3D4490", StringComparison.Ordinal), (bool)row["valid"]!));

    public static IEnumerable<GrammarCase> Options() => Plain("model-independent-valid", input => "Villages?" + input);

    public static IEnumerable<GrammarCase> Invalid() => Plain("invalid-uri-and-filter", Ours);

    /// <summary>Every case there is, whatever it is about.</summary>
    public static IEnumerable<GrammarCase> All() => Plain("abnf-all", input => input);

    public static IEnumerable<GrammarCase> Headers() => Plain("prefer-headers", input => input);

    static IEnumerable<GrammarCase> Plain(string file, Func<string, string> question) => Read(file).Select(row =>
    {
        var (rule, input) = ((string)row["rule"]!, (string)row["input"]!);
        var written = rule switch
        {
            "searchExpr" => $"$search={input}",
            "commonExpr" or "boolCommonExpr" => $"$filter={input}",
            _ => input,
        };
        return new GrammarCase((string)row["id"]!, rule, question(written), (bool)row["valid"]!);
    });

    static string Ours(string theirs)
    {
        var ours = Names.Aggregate(theirs, (text, name) => text.Replace(name.Theirs, name.Ours, StringComparison.Ordinal));
        return ours.StartsWith('$') && !ours.StartsWith("$entity", StringComparison.Ordinal) ? "Villages?" + ours : ours;
    }

    static IEnumerable<JsonNode> Read(string file) => File.ReadLines(Path.Combine(ConformanceFactAttribute.Folder, $"{file}.jsonl")).Select(line => JsonNode.Parse(line)!);
}
