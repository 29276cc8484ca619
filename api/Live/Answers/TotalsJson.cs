using System.Text.Json;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coverage.Indexed;
using GeoZones.Spatial.Measures;

namespace GeoZones.Api.Live.Answers;

/// <summary>What a caller is shown of the sums, beside them.</summary>
/// <param name="SeesPipes">Metres of pipe; else null.</param>
public readonly record struct Showing(ReadOnlyMemory<byte> Rule, long DataVersion, CoverageGrain Grain, bool SeesPipes)
{
    public required double SquareMetres { get; init; }

    /// <summary>JSON list of the addresses behind the numbers.</summary>
    public ReadOnlyMemory<byte> RowsBehind { get; init; }
}

/// <summary>Sums of the coverage index as the members of <see cref="Data.Coverage.CoverageTotals"/>: names, types and order as the compiled statement gives them (data/Coverage/7-answers.sql).</summary>
/// <remarks>Allocates nothing.</remarks>
static class TotalsJson
{
    /// <summary>In the order in which the database lists them.</summary>
    static readonly SupplyType[] SupplyTypes = [.. Enum.GetValues<SupplyType>().Where(type => type != SupplyType.Unknown), SupplyType.Unknown];

    static readonly (int Class, JsonEncodedText Name)[] Supplies = Named(SupplyTypes), Sources = Named(ByName<FundSource>()), Kinds = Named(ByName<FacilityKind>());

    static readonly byte[] Nothing = "[]"u8.ToArray();

    public static void Write(Utf8JsonWriter json, CoverageSums sums, in Showing shown)
    {
        json.WriteString("Rule"u8, shown.Rule.Span);
        json.WriteNumber("DataVersion"u8, shown.DataVersion);
        json.WriteNumber("Villages"u8, sums.Villages);
        Supply(json, sums, shown.Grain);
        Money(json, sums);
        Pipes(json, sums.PipeMillimetres, shown.SeesPipes);
        Facilities(json, sums.Facilities);
        json.WriteNumber("AreaSquareMetres"u8, shown.SquareMetres);
        json.WriteNumber("AreaMu"u8, Area.Mu(shown.SquareMetres));
        json.WritePropertyName("RowsBehind"u8);
        json.WriteRawValue((shown.RowsBehind.IsEmpty ? Nothing : shown.RowsBehind).Span, skipInputValidation: true);
    }

    /// <summary>A sum over no village with counts is no number, as in SQL.</summary>
    static bool AreKnown(CoverageSums sums, CoverageGrain grain) =>
        grain == CoverageGrain.Households || (grain == CoverageGrain.Villages && sums.Villages > sums.SuppressedVillages);

    static void Supply(Utf8JsonWriter json, CoverageSums sums, CoverageGrain grain)
    {
        var isKnown = AreKnown(sums, grain);
        Count(json, "SuppressedVillages"u8, sums.SuppressedVillages, grain != CoverageGrain.Townships);
        json.WriteNumber("Townships"u8, sums.Townships);
        Count(json, "Households"u8, Sum(sums.Households, SupplyType.Unknown, SupplyType.NoFacility), isKnown);
        Count(json, "Persons"u8, Sum(sums.Persons, SupplyType.Unknown, SupplyType.NoFacility), isKnown);
        Count(json, "CentralizedHouseholds"u8, Sum(sums.Households, SupplyType.UrbanRural, SupplyType.SingleVillage), isKnown);
        Count(json, "CentralizedPersons"u8, Sum(sums.Persons, SupplyType.UrbanRural, SupplyType.SingleVillage), isKnown);
        Count(json, "UnservedHouseholds"u8, Sum(sums.Households, SupplyType.Well, SupplyType.NoFacility), isKnown);
        Count(json, "UnservedPersons"u8, Sum(sums.Persons, SupplyType.Well, SupplyType.NoFacility), isKnown);
        Count(json, "UnknownHouseholds"u8, sums.Households[(int)SupplyType.Unknown], isKnown);
        Count(json, "UnknownPersons"u8, sums.Persons[(int)SupplyType.Unknown], isKnown);
        json.WriteStartArray("SupplyTypes"u8);
        foreach (var (type, name) in Supplies)
        {
            json.WriteStartObject();
            json.WriteString("SupplyType"u8, name);
            Count(json, "Households"u8, sums.Households[type], isKnown);
            Count(json, "Persons"u8, sums.Persons[type], isKnown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Money(Utf8JsonWriter json, CoverageSums sums)
    {
        var all = default(Purse);
        foreach (ref readonly var fund in sums.Funds.AsSpan())
            all = all.With(fund);
        json.WriteNumber("ProjectSites"u8, sums.ProjectSites);
        json.WriteNumber("Projects"u8, sums.Projects);
        Yuan(json, all);
        json.WriteNumber("PaidUnknown"u8, all.PaidUnknown);
        json.WriteStartArray("Funds"u8);
        foreach (var (source, name) in Sources)
        {
            if (sums.Funds[source].Rows > 0)
                Fund(json, name, default(Purse).With(sums.Funds[source]));
        }
        json.WriteEndArray();
    }

    static void Fund(Utf8JsonWriter json, JsonEncodedText source, Purse purse)
    {
        json.WriteStartObject();
        json.WriteString("Source"u8, source);
        Yuan(json, purse);
        json.WriteNumber("AllottedUnknown"u8, purse.AllottedUnknown);
        json.WriteNumber("PaidUnknown"u8, purse.PaidUnknown);
        json.WriteEndObject();
    }

    static void Yuan(Utf8JsonWriter json, Purse purse)
    {
        json.WriteNumber("BudgetYuan"u8, Scaled(purse.Budget, 2));
        json.WriteNumber("AllottedYuan"u8, Scaled(purse.Allotted, 2));
        json.WriteNumber("PaidYuan"u8, Scaled(purse.Paid, 2));
    }

    static void Pipes(Utf8JsonWriter json, long[] millimetres, bool isShown)
    {
        var all = 0L;
        foreach (var role in millimetres)
            all += role;
        Metres(json, "PipeMetres"u8, all, isShown);
        Metres(json, "MainPipeMetres"u8, millimetres[(int)PipeRole.Main], isShown);
        Metres(json, "BranchPipeMetres"u8, millimetres[(int)PipeRole.Branch], isShown);
    }

    static void Facilities(Utf8JsonWriter json, long[] facilities)
    {
        json.WriteStartArray("Facilities"u8);
        foreach (var (kind, name) in Kinds)
        {
            if (facilities[kind] == 0)
                continue;
            json.WriteStartObject();
            json.WriteString("Kind"u8, name);
            json.WriteNumber("Facilities"u8, facilities[kind]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Count(Utf8JsonWriter json, ReadOnlySpan<byte> name, long count, bool isShown)
    {
        if (isShown)
            json.WriteNumber(name, count);
        else
            json.WriteNull(name);
    }

    static void Metres(Utf8JsonWriter json, ReadOnlySpan<byte> name, long millimetres, bool isShown)
    {
        if (isShown)
            json.WriteNumber(name, Scaled(millimetres, 3));
        else
            json.WriteNull(name);
    }

    /// <summary>With as many decimals as the database's numeric has.</summary>
    static decimal Scaled(long units, byte decimals)
    {
        var size = Math.Abs(units);
        return new((int)size, (int)(size >> 32), 0, units < 0, decimals);
    }

    static long Sum(long[] counts, SupplyType first, SupplyType last)
    {
        var sum = 0L;
        for (var type = (int)first; type <= (int)last; type++)
            sum += counts[type];
        return sum;
    }

    static T[] ByName<T>() where T : struct, Enum => [.. Enum.GetValues<T>().OrderBy(value => value.ToString(), StringComparer.Ordinal)];

    static (int, JsonEncodedText)[] Named<T>(T[] values) where T : struct, Enum => [.. values.Select(value => (Convert.ToInt32(value, null), JsonEncodedText.Encode(value.ToString())))];

    /// <summary>Fen of one source or of all.</summary>
    readonly record struct Purse(long Budget, long Allotted, long Paid)
    {
        public long AllottedUnknown { get; init; }

        public long PaidUnknown { get; init; }

        public Purse With(in FundSums fund) => new(Budget + fund.BudgetFen, Allotted + fund.AllottedFen, Paid + fund.PaidFen)
        {
            AllottedUnknown = AllottedUnknown + fund.AllottedUnknown,
            PaidUnknown = PaidUnknown + fund.PaidUnknown,
        };
    }
}
