using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Something built into a line between its ends.</summary>
/// <param name="Metres">From the beginning of the line.</param>
internal sealed record Fitting(double Metres, WaterNodeKind Kind)
{
    private const double MostMetresBetweenValves = 500;
    private const double ShortestPiece = 40;

    public bool IsOpen { get; init; } = true;

    /// <summary>Valves every 300 to 500 m; none on a shorter line.</summary>
    public static List<Fitting> Valves(double length, SplitMix64 random)
    {
        var pieces = (int)Math.Ceiling(length / MostMetresBetweenValves);
        return [.. Enumerable.Range(1, Math.Max(0, pieces - 1))
            .Select(i => new Fitting((i + random.Between(-0.1, 0.1)) * length / pieces, WaterNodeKind.Valve))];
    }

    /// <summary>The same with a valve right behind the beginning, as where a main leaves another.</summary>
    public static List<Fitting> ValvesFromBranch(double length, SplitMix64 random) =>
        length < ShortestPiece ? [] : [new(8, WaterNodeKind.Valve), .. Valves(length, random)];
}
