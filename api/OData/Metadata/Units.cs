using Microsoft.OData.Edm.Vocabularies;

namespace GeoZones.Api.OData.Metadata;

/// <summary>The unit that a property's name carries, as the Measures vocabulary writes it.</summary>
static class Units
{
    /// <summary>The longest ending that fits decides: AreaSquareMetres is not in metres.</summary>
    static readonly (string Ending, EdmTerm Term, string Text)[] Endings =
    [
        ("SquareMetres", Terms.Unit, "m²"),
        ("CubicMetresPerDay", Terms.Unit, "m³/d"),
        ("Millimetres", Terms.Unit, "mm"),
        ("Metres", Terms.Unit, "m"),
        ("MilligramsPerLitre", Terms.Unit, "mg/L"),
        ("Per100Millilitres", Terms.Unit, "MPN/100 mL"),
        ("Ntu", Terms.Unit, "NTU"),
        ("Yuan", Terms.Currency, "CNY"),
    ];

    public static (EdmTerm Term, string Text)? Of(string property)
    {
        foreach (var (ending, term, text) in Endings)
        {
            if (property.EndsWith(ending, StringComparison.Ordinal))
                return (term, text);
        }
        return null;
    }
}
