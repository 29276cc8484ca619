namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Villages of Zaozhuang about whose water a published text says something, or which are made to show something.</summary>
internal static class PublishedVillages
{
    /// <summary>程庄, 朱园村 of 古邵镇: 城乡供水一体化 (published).</summary>
    public static readonly IReadOnlySet<string> UrbanRural = new HashSet<string> { "370404100229", "370404100234" };

    /// <summary>孟庄村, 下道沟, 上道沟 of 孟庄镇, and 黄山涧, the fourth of its zone (published as "4 of 4", the fourth is our guess); 程庄, 朱园村.</summary>
    public static readonly IReadOnlySet<string> Centralized =
        new HashSet<string>(UrbanRural) { "370402102202", "370402102204", "370402102208", "370402102213" };

    /// <summary>Ours, so that every zone has somebody without centralized supply: one or two villages of each zone's town.</summary>
    public static readonly IReadOnlySet<string> PartlyUnserved = new HashSet<string>
    {
        "370406106201", "370406106202", "370406106204", "370481111232", "370481111213", "370403102243",
        "370404100231", "370404100245", "370405101223", "370402102209", "370402102211",
    };
}
