using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Catalog;

/// <summary>A function of OData: a function of the database under its OData name, its rows composable with every query option.</summary>
/// <param name="Function">In PostgreSQL; takes the key of the row it is bound to, then the parameters in their order. Null where an endpoint of its own answers.</param>
/// <param name="Result">The rows it gives: an entity of the model, or a record that only functions give.</param>
public sealed record OperationShape(string Name, string? Function, EntityShape Result, Words Words)
{
    /// <summary>The entity it is bound to, one row of it; null for a function of the service.</summary>
    public EntityShape? Binding { get; init; }

    public IReadOnlyList<OperationParameter> Parameters { get; init; } = [];

    /// <summary>Rows, as against exactly one.</summary>
    public bool IsMany { get; init; }

    /// <summary>Two more arguments stand at its end: the caller's audience, and whether lengths of pipe are shown.</summary>
    public bool IsForAudience { get; init; }

    /// <summary>Its rows name zones: for callers who see no drafts another function, called ..._announced, leaves them out.</summary>
    public bool TellsOfZones { get; init; }

    /// <summary>One more argument stands at its end: whether the caller sees drafts of zones.</summary>
    public bool IsForDrafts { get; init; }

    /// <summary>Which argument, the row it is bound to first, is the place that its counts are about: a zone, an area or the code of a division. Null where they are about more than one.</summary>
    public int? Place { get; init; }

    /// <summary>Values of other parameters with which the counts reach beyond that place.</summary>
    public IReadOnlyList<string> ValuesBeyond { get; init; } = [];

    /// <returns>Null when the counts may be about any place.</returns>
    public Term? PlaceOf(IReadOnlyList<Term> arguments) =>
        Place is { } at && arguments[at] is not CastTerm { Inner: NullTerm } && !arguments.Any(LeadsBeyond) ? arguments[at] : null;

    /// <summary>A day or a number names an earlier boundary of a zone, which may have lain elsewhere.</summary>
    bool LeadsBeyond(Term argument) => argument switch
    {
        WordTerm word => ValuesBeyond.Contains(word.Word),
        ConstantTerm constant => constant.Type == typeof(DateOnly) || constant.Type == typeof(long) || constant.Type == typeof(int),
        _ => false,
    };
}

/// <summary>A parameter of a function.</summary>
/// <param name="Type">string, long, DateOnly, string[], LineString, or Geometry for a polygon or multipolygon.</param>
public sealed record OperationParameter(string Name, Type Type, Words Words)
{
    /// <summary>It may be left out, and is then <see cref="Default"/>.</summary>
    public bool IsOptional { get; init; }

    public string? Default { get; init; }

    /// <summary>The only values it takes; null when any will do.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>So many digits, as in a code of a division; null when it is no code.</summary>
    public int? Digits { get; init; }

    /// <summary>Of these the ones whose answer tells where households stand.</summary>
    public IReadOnlyList<string> ValuesOfHouseholds { get; init; } = [];
}
