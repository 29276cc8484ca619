using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Monthly tests of 2022. Limits after GB 5749-2022, with the relief it gives small works; values are made up.</summary>
internal static class QualityTests
{
    private const int Year = 2022;
    private const double FailedShare = 0.012;

    public static IReadOnlyList<QualityTestWater> Of(IReadOnlyList<SchemeWater> schemes) =>
        [.. schemes.SelectMany((scheme, index) => Enumerable.Range(1, 12).SelectMany(month => InMonth(scheme, index, new(Year, month, 1))))];

    private static IEnumerable<QualityTestWater> InMonth(SchemeWater scheme, int index, DateOnly month)
    {
        var random = SplitMix64.For($"{scheme.CountyCode}{scheme.Name}", $"quality {month.Month}");
        if (random.Unit() < MissingShare(scheme.Class)) yield break;
        if (month.Month % 3 == 0 || scheme.Kind is SupplyType.UrbanRural) yield return Test(scheme, (index, month, SampleKind.Source), random);
        yield return Test(scheme, (index, month, SampleKind.Finished), random);
        yield return Test(scheme, (index, month, SampleKind.TapEnd), random);
    }

    private static double MissingShare(SchemeClass size) => size switch
    {
        SchemeClass.I or SchemeClass.II => 0,
        SchemeClass.III => 0.02,
        SchemeClass.IV => 0.08,
        _ => 0.2,
    };

    private static QualityTestWater Test(SchemeWater scheme, (int Index, DateOnly Month, SampleKind Kind) sample, SplitMix64 random)
    {
        var isSmall = scheme.Class > SchemeClass.III;
        var isTreated = sample.Kind is not SampleKind.Source;
        var fails = isTreated && random.Unit() < FailedShare * (isSmall ? 2 : 0.5);
        return new(sample.Index, sample.Month, sample.Kind)
        {
            TurbidityNtu = Rounded(isTreated ? random.Between(0.1, isSmall ? 1.8 : 0.8) : random.Between(0.8, 6), 2),
            Ph = Rounded(random.Between(7.1, 8.2), 2),
            FreeChlorineMilligramsPerLitre = isTreated ? Chlorine(sample.Kind, fails, random) : null,
            EscherichiaColiPer100Millilitres = isTreated ? (fails ? 1 + random.Below(6) : 0) : isSmall ? null : random.Below(40),
            NitrateMilligramsPerLitre = isSmall && random.Unit() < 0.3 ? null : Rounded(random.Between(1, isSmall ? 14 : 8), 1),
            FluorideMilligramsPerLitre = isSmall && random.Unit() < 0.3 ? null : Rounded(random.Between(0.15, 0.9), 2),
            Result = fails ? TestResult.Failed : TestResult.Passed,
            Status = StatusOf(sample.Month, random.Unit()),
        };
    }

    /// <summary>At least 0.3 mg/L leaving the works and 0.05 mg/L at the tap; a failed sample lacks it.</summary>
    private static decimal Chlorine(SampleKind kind, bool fails, SplitMix64 random) => (kind, fails) switch
    {
        (_, true) => Rounded(random.Between(0, 0.04), 2),
        (SampleKind.Finished, _) => Rounded(random.Between(0.31, 0.75), 2),
        _ => Rounded(random.Between(0.06, 0.4), 2),
    };

    private static TestStatus StatusOf(DateOnly month, double draw) => (month.Month, draw) switch
    {
        (12, < 0.5) => TestStatus.Pending,
        (_, < 0.015) => TestStatus.Corrected,
        _ => TestStatus.Published,
    };

    private static decimal Rounded(double value, int places) => Math.Round((decimal)value, places);
}
