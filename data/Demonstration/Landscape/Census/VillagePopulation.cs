using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Landscape.Census;

/// <summary>How many households and persons live in one village.</summary>
internal sealed record VillagePopulation(int Families, int FamilyPersons, int Collectives, int CollectivePersons)
{
    public int Households => Families + Collectives;
}

/// <summary>Is a village rural, and is it built of flats?</summary>
internal static class VillageCharacter
{
    /// <summary>Every village committee; a residents' committee only in a 镇 or 乡, not in a street or development zone.</summary>
    public static bool IsRural(VillageSource village, TownSource town) =>
        village.Kind == VillageKind.VillageCommittee || (village.Kind == VillageKind.ResidentsCommittee && !town.IsStreet && !town.IsSpecial);
}
