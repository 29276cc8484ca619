namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>The cities of the demonstration. Hills are rough and ours; 山亭 and the north-east of Zaozhuang are hilly, the west and south plain.</summary>
internal static class KnownCities
{
    /// <summary>The only town whose villages exist at the smallest scale: 古邵镇.</summary>
    public const string SampleTown = "370404100";

    public static IReadOnlyList<CitySource> At(DemonstrationScale scale) => scale switch
    {
        DemonstrationScale.Cities => [Yeji(), Zaozhuang(), Shangluo()],
        _ => [Zaozhuang()],
    };

    /// <summary>Census 2020: 3,855,601 persons, of whom 3,636,181 in families. The number of collective households is ours.</summary>
    private static CitySource Zaozhuang() => new("370400", "枣庄市", "zaozhuang",
        new CityPopulation(1_258_194, 3_636_181, 20_000, 219_420),
        new Relief(0.08,
            new Hill(117.60, 35.20, 0.13, 0.85), new Hill(117.55, 35.05, 0.11, 0.75), new Hill(117.66, 34.97, 0.09, 0.7),
            new Hill(117.38, 35.17, 0.05, 0.45), new Hill(117.36, 34.97, 0.05, 0.5), new Hill(117.45, 34.56, 0.04, 0.4),
            new Hill(117.46, 34.73, 0.04, 0.35)))
    { ProvinceCode = "370000", ProvinceName = "山东省" };

    /// <summary>Household figures are rounded and ours.</summary>
    private static CitySource Shangluo() => new("611000", "商洛市", "shangluo",
        new CityPopulation(700_000, 1_960_000, 6_000, 80_000),
        new Relief(0.85, new Hill(109.94, 33.87, 0.08, -0.45), new Hill(110.33, 33.70, 0.06, -0.35), new Hill(110.14, 34.09, 0.08, -0.35)))
    { ProvinceCode = "610000", ProvinceName = "陕西省" };

    /// <summary>One district of 六安市: the city's boundary here is that district. Household figures are rounded and ours.</summary>
    private static CitySource Yeji() => new("341500", "六安市", "yeji",
        new CityPopulation(66_000, 190_000, 500, 6_000),
        new Relief(0.12, new Hill(116.0, 31.78, 0.06, 0.4)))
    { ProvinceCode = "340000", ProvinceName = "安徽省" };
}
