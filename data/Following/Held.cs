using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>What the follower holds: the index, and the state of the database that it is true of.</summary>
sealed record Held(CoverageIndex Index, VillageOrdinals Villages, DatabaseState At)
{
    const int FewPending = 50_000, SharePending = 16;

    /// <summary>Said with an index that is as the table is, while the counts beside the table are not.</summary>
    public string? Remark { get; init; }

    /// <summary>So many changes that building in one piece again is worth its time.</summary>
    public bool IsScattered => Index.Households.Pending > Math.Max(FewPending, Index.Households.Count / SharePending);
}
