using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>What the code list alone says about a village.</summary>
internal static class VillageCharacter
{
    /// <summary>Every village committee; a residents' committee only in a 镇 or 乡, not in a street or development zone.</summary>
    public static bool IsRural(VillageSource village, TownSource town) =>
        village.Kind == VillageKind.VillageCommittee || (village.Kind == VillageKind.ResidentsCommittee && !town.IsStreet && !town.IsSpecial);

    /// <summary>The villages at the seat of their town: residents' committees and those called after it (古邵东村 in 古邵镇), else the first by code.</summary>
    public static IReadOnlyList<VillageSource> Central(TownSource town, IEnumerable<VillageSource> villages)
    {
        var central = villages.Where(village => village.Kind != VillageKind.VillageCommittee
            || village.Name.StartsWith(town.ShortName, StringComparison.Ordinal)).ToArray();
        return central.Length > 0 ? central : [villages.First()];
    }
}
