using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Codes and names of the land as they are stored and spoken.</summary>
internal static class Places
{
    /// <summary>The 12-digit code that is stored for a code of 6 or 9 digits.</summary>
    public static string Stored(string code) => code.PadRight(12, '0');

    /// <summary>程庄村委会 is spoken of as 程庄村, 刘村村委会 as 刘村, 紫云居委会 as 紫云社区.</summary>
    public static string SpokenName(this VillageLand village) =>
        Ending(village.Name, "村民委员会", "村") ?? Ending(village.Name, "村委会", "村") ?? Ending(village.Name, "居委会", "社区") ?? village.Name;

    public static int Households(this VillageLand village) =>
        village.Settlements.Sum(settlement => settlement.Lanes.Sum(lane => lane.HouseholdCount));

    public static SplitMix64 Random(this VillageLand village, string purpose) => SplitMix64.For(village.Code, purpose);

    private static string? Ending(string name, string printed, string spoken)
    {
        if (!name.EndsWith(printed, StringComparison.Ordinal)) return null;
        var stem = name[..^printed.Length];
        return stem.EndsWith(spoken, StringComparison.Ordinal) ? stem : stem + spoken;
    }
}
