namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Village names as they are spoken.</summary>
internal static class VillageNames
{
    private static readonly string[] Bodies = ["村民委员会", "居民委员会", "委员会", "村委会", "居委会"];

    /// <summary>湖沟村委会 -> 湖沟村; 铁西居委会 -> 铁西社区.</summary>
    public static string Short(string name)
    {
        var body = Array.Find(Bodies, body => name.EndsWith(body, StringComparison.Ordinal));
        if (body is null) return name;
        var stem = name[..^body.Length];
        var suffix = body[0] == '村' ? "村" : "社区";
        return stem.EndsWith(suffix, StringComparison.Ordinal) ? stem : stem + suffix;
    }
}
