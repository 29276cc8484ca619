namespace GeoZones.Spatial.Coverage;

/// <summary>What an area takes in of one village: enough to decide every geometric rule.</summary>
/// <param name="AreaShare">Share of its area inside (<see cref="VillageShare"/>); 0 where it does not touch.</param>
/// <param name="SeatCovered">The area covers its seat (<see cref="PointInArea"/>).</param>
/// <param name="Households">All households of the village, wherever they stand.</param>
/// <param name="CoveredHouseholds">Those whose location the area covers.</param>
public readonly record struct VillageMeasure(double AreaShare, bool SeatCovered, long Households, long CoveredHouseholds)
{
    /// <summary>Share of the village's households inside, 0..1; null without households.</summary>
    public double? HouseholdShare => Households == 0 ? null : (double)CoveredHouseholds / Households;

    /// <summary>Does the area cover this village by the rule?</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is Declared, which no geometry decides.</exception>
    public bool IsCovered(CoverageRule rule) => rule switch
    {
        CoverageRule.Seat => SeatCovered,
        CoverageRule.MajorityOfHouseholds => CoverageThreshold.IsMajority(CoveredHouseholds, Households),
        _ => CoverageThreshold.IsEnough(AreaShare, rule),
    };

    /// <summary>The share the rule looks at: of the area, of the households (null without any), or 1 and 0 for the seat.</summary>
    public double? Share(CoverageRule rule) => rule switch
    {
        CoverageRule.Seat => SeatCovered ? 1 : 0,
        CoverageRule.MajorityOfHouseholds => HouseholdShare,
        _ => AreaShare,
    };
}
