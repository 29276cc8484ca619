namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>How fine the counts of households and the metres of pipe in an answer are.</summary>
public enum CoverageGrain
{
    /// <summary>Exact: what stands inside the area.</summary>
    Households,

    /// <summary>Of whole villages that the rule covers, as published; withheld ones are counted apart. No sequence of areas tells more than those villages do.</summary>
    Villages,

    /// <summary>No counts of households, and no pipes.</summary>
    Townships,
}
