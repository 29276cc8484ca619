namespace GeoZones.Spatial.Coverage;

/// <summary>How much is enough: the numbers of the rules, once in C# as in data/Coverage/2-rules.sql.</summary>
public static class CoverageThreshold
{
    /// <summary>The part of a village's area that does not matter: less outside is whole, more inside is an overlap. 0.1 %.</summary>
    public const double Negligible = 0.001;

    /// <summary>By how much a share has to pass its threshold: C# and PostGIS agree on a share to about 1e-11, so never on two sides of it.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Is this share of a village's area enough? Exactly on the threshold is not.</summary>
    /// <param name="share">Planar share in degrees of SRID 4490, 0..1 (<see cref="VillageShare"/>).</param>
    /// <param name="rule">Whole, MajorityOfArea or Overlaps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule does not go by area.</exception>
    public static bool IsEnough(double share, CoverageRule rule) => share > Tolerance + rule switch
    {
        CoverageRule.Whole => 1 - Negligible,
        CoverageRule.MajorityOfArea => 0.5,
        CoverageRule.Overlaps => Negligible,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Only whole, majorityOfArea and overlaps go by area."),
    };

    /// <summary>Is this more than half? Exactly half is not, and nothing is a majority of none.</summary>
    public static bool IsMajority(long part, long whole) => 2 * part > whole;
}
