namespace GeoZones.Api.OData.Guard;

/// <summary>How large a question may be: section <c>OData:Limits</c> of the configuration.</summary>
public sealed record ODataLimits
{
    /// <summary>Of the whole question, literals included.</summary>
    public int Characters { get; init; } = 1_000_000;

    /// <summary>Outside quoted literals.</summary>
    public int CharactersOutsideLiterals { get; init; } = 65_536;

    /// <summary>Of brackets within brackets. The parser recurses on them and nothing catches its stack overflow.</summary>
    public int BracketDepth { get; init; } = 32;

    /// <summary>Of all geography literals together.</summary>
    public int Vertices { get; init; } = 20_000;

    /// <summary>Of one list: of <c>in</c>, of the arguments of a function, of one option.</summary>
    public int ListItems { get; init; } = 5_000;

    public int ApplySteps { get; init; } = 20;

    public int ExpandDepth { get; init; } = 6;

    public int ExpandCount { get; init; } = 50;

    public int PathSegments { get; init; } = 12;

    /// <summary>Rows of a page when the caller does not say.</summary>
    public int DefaultPage { get; init; } = 1_000;

    /// <summary>Rows of a page at most, whatever the caller says.</summary>
    public int LargestPage { get; init; } = 10_000;

    /// <summary>Of all compiled questions that are kept for the next time, texts and literals together; the least recently used go first.</summary>
    public int KeptCharacters { get; init; } = 16_000_000;

    public static ODataLimits From(IConfiguration configuration) => configuration.GetSection("OData:Limits").Get<ODataLimits>() ?? new();
}
