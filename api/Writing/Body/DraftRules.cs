using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Body;

/// <summary>What a draft must hold as a whole: codes that follow from one another are filled in, and what a new row cannot do without is asked for.</summary>
static class DraftRules
{
    const string Village = "VillageCode", Township = "TownshipCode", County = "CountyCode";

    /// <summary>The first digits of a code that are the code of the division above, filled with zeros.</summary>
    const int TownshipDigits = 9, CountyDigits = 6, Digits = 12;

    /// <summary>A village's code says its town and county, a town's code its county; rows within another have its county unless they say.</summary>
    public static void FillPlaces(RowDraft draft, ICollection<Fault> faults)
    {
        var (own, ownDigits) = Finest(draft);
        if (own is not null)
        {
            Follow(draft, Township, own, ownDigits > TownshipDigits ? TownshipDigits : 0, faults);
            Follow(draft, County, own, CountyDigits, faults);
        }
        foreach (var part in draft.Parts.SelectMany(parts => parts.Rows))
        {
            if (Has(part, County) && Code(part, Village) is null && Code(draft, County) is { } county)
                part.Values.TryAdd(County, county);
            FillPlaces(part, faults);
        }
    }

    /// <summary>What a new row lacks. An enumeration is Unknown, and what is synthetic says so, unless the body speaks.</summary>
    /// <param name="given">Properties that the address or the row around it says.</param>
    public static IEnumerable<Fault> Missing(RowDraft draft, params IReadOnlyCollection<string> given)
    {
        var own = draft.Shape.Properties
            .Where(p => !p.IsNullable && !p.IsComputed && !p.IsGenerated && !p.Type.IsEnum && p.Name != "Synthetic" && !given.Contains(p.Name) && !draft.Values.ContainsKey(p.Name))
            .Select(p => Faults.Missing(draft.Place + p.Name));
        return own.Concat(draft.Parts.SelectMany(parts => parts.Rows.SelectMany(row => Missing(row, parts.ForeignKey))));
    }

    static (string? Code, int Digits) Finest(RowDraft draft) =>
        Code(draft, Village) is { } village ? (village, Digits)
        : draft.Shape.Name == "Village" && Code(draft, "Code") is { } code ? (code, Digits)
        : (Code(draft, Township), TownshipDigits);

    static void Follow(RowDraft draft, string property, string from, int digits, ICollection<Fault> faults)
    {
        if (digits == 0 || !Has(draft, property))
            return;
        var code = from[..digits].PadRight(Digits, '0');
        if (draft.Values.TryAdd(property, code))
            return;
        if (draft.Values[property] is string said && said != code)
            faults.Add(Faults.Place(draft.Place + property, said, code));
        draft.Values[property] ??= code;
    }

    static bool Has(RowDraft draft, string property) => draft.Shape.Properties.Any(p => p.Name == property);

    static string? Code(RowDraft draft, string property) =>
        draft.Values.GetValueOrDefault(property) is string { Length: Digits } code && Has(draft, property) ? code : null;
}
