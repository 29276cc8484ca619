using GeoZones.Api.Callers;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Api.Live.Answers;

/// <summary>The caller's audience as the index knows it.</summary>
static class Sight
{
    /// <param name="audience">households, villages or townships, as <see cref="Caller.Audience"/> and audience_within name them.</param>
    public static CoverageGrain Grain(string audience) => audience switch
    {
        "households" => CoverageGrain.Households,
        "villages" => CoverageGrain.Villages,
        _ => CoverageGrain.Townships,
    };

    public static string Audience(CoverageGrain grain) => grain switch
    {
        CoverageGrain.Households => "households",
        CoverageGrain.Villages => "villages",
        _ => "townships",
    };

    /// <summary>Exact counts only where the area lies within the caller's divisions.</summary>
    public static bool IsBounded(this Caller caller) => caller.MaySeeHouseholds && !caller.Divisions.AreAll;
}
