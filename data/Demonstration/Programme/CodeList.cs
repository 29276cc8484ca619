using GeoZones.Data.Demonstration.Landscape.Gazetteer;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>The places of villages in the published code list, which give ids that do not depend on how much of the land is made.</summary>
internal sealed class CodeList
{
    private readonly Dictionary<string, int> ranks =
        VillageSource.Read("zaozhuang").Select((village, rank) => (village.Code, rank)).ToDictionary();

    /// <summary>The programme is made for Zaozhuang only.</summary>
    public bool Contains(VillageLand village) => ranks.ContainsKey(village.Code);

    /// <summary>The first id of the village's block.</summary>
    /// <param name="afterId">Ids up to this one are kept for others.</param>
    public long Block(VillageLand village, long afterId, int size) => afterId + 1 + (long)ranks[village.Code] * size;
}
