namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>What is decided here about a zone, because no text says it: how many villages, how many yuan, and where its drawn line leaves the announced list.</summary>
/// <param name="Key">Of the zone in the source table.</param>
/// <param name="Declared">Villages announced; 49 in all, of which 4 in 孟庄 as printed.</param>
/// <param name="TenThousandYuan">Funds of all sources in 2022; 95,000 in all, as printed.</param>
/// <param name="Evidence">Why the zone is in its town, in Chinese.</param>
internal sealed record ZonePlan(int Id, string Key, int Declared, int TenThousandYuan, string Evidence)
{
    public string? Brand { get; init; }

    /// <summary>What its orchards and fields mostly grow.</summary>
    public required string Crop { get; init; }

    /// <summary>The last of its projects stands in a declared village, but just outside the drawn line.</summary>
    public bool HasSiteOutside { get; init; }

    /// <summary>The village near which the zone starts where no village is named or inferred.</summary>
    public string? StartsNear { get; init; }

    /// <summary>Share of one declared village that the drawn line leaves inside.</summary>
    public double? PartlyInside { get; init; }

    /// <summary>Share of one neighbour, not declared, that the drawn line takes in.</summary>
    public double? NeighbourInside { get; init; }

    /// <summary>Radius of the built-up place, seat included, that the drawn line leaves out of one declared village.</summary>
    public double? LeftOutMetres { get; init; }

    public static readonly IReadOnlyList<ZonePlan> All =
    [
        new(1, "ZZ-XZ", 8, 20_000, "文本点名徐庄镇；山亭区为推断（全市仅此一个徐庄镇）；文本未印品牌名")
            { Crop = "桃", PartlyInside = 0.42, NeighbourInside = 0.66, HasSiteOutside = true },
        new(2, "ZZ-CHD", 8, 13_500, "文本分别写柴胡店镇与滕州市“薛水梨香”，两者的对应为推断")
            { Brand = "薛水梨香", Crop = "梨", NeighbourInside = 0.72, LeftOutMetres = 330 },
        new(3, "ZZ-ZY", 7, 12_500, "文本写明薛城区周营镇") { Brand = "印象白楼", Crop = "草莓", PartlyInside = 0.45, HasSiteOutside = true },
        new(4, "ZZ-GS", 8, 13_000, "文本写明峄城区；程庄、大王庄、朱园三村俱全的只有古邵镇，镇名为推断")
            { Brand = "古运梦河", Crop = "石榴", PartlyInside = 0.4, NeighbourInside = 0.62 },
        new(5, "ZZ-ZSZ", 7, 12_000, "文本写明台儿庄区；镇名出自另一篇报道") { Brand = "桃醉山乡", Crop = "桃", PartlyInside = 0.35, HasSiteOutside = true },
        new(6, "ZZ-MZ", 4, 11_000, "文本写明市中区孟庄，区内4个村") { Brand = "凤翔果香·山水孟庄", Crop = "苹果" },
        new(7, "ZZ-YYH", 7, 13_000, "文本只写山亭区翼云湖；翼云山、翼云居委会在山城街道，翼云村委会却在西集镇，其余六区又都以镇计，故山城街道只是弱推断；也可能是徐庄镇推进区的品牌，那样便有一个市级推进区未印名称")
            { Brand = "云裳家园·农旅融合", Crop = "樱桃", StartsNear = "370406001028", LeftOutMetres = 300 },
    ];
}
