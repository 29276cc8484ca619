using System.Runtime.CompilerServices;
using GeoZones.Data.Demonstration;
using GeoZones.Data.Demonstration.Waterworks;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>The water of a land that tests share, generated once.</summary>
internal static class WaterOfZaozhuang
{
    private static readonly ConditionalWeakTable<Land, Water> Made = [];

    public static Water Of(Land land) => Made.GetValue(land, WaterGenerator.Generate);
}
