using GeoZones.Data.Demonstration.Landscape.Divisions;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>Builds a settlement from its middle outwards, on plots inside the village, until every household has a home.</summary>
internal sealed class Builder(VillageGround ground, Site site, SplitMix64 random)
{
    private const double EmptyPlots = 0.05;
    private const double RaggedEdge = 0.06;
    private const double FieldsBetween = 20;

    /// <summary>How far to look, in radii, and how much smaller to build when the village is too small.</summary>
    private static readonly (double Reach, double Scale)[] Attempts =
        [(1.35, 1), (2.2, 1), (4, 1), (4, 0.85), (5, 0.7), (6, 0.55), (8, 0.4), (12, 0.25)];

    public required StreetFrame Frame { get; init; }
    public required OrganicOutline Outline { get; init; }
    public required IReadOnlyList<Site> Others { get; init; }

    public BuiltSettlement Build(Pattern pattern, int households)
    {
        foreach (var (reach, scale) in Attempts)
        {
            var shrunk = pattern.Shrunk(scale);
            var built = Fill(shrunk, reach * site.Radius, households);
            if (built.Sum(plot => plot.Households.Length) == households) return new(site, Frame, shrunk, built);
        }
        throw new InvalidOperationException($"{households} households do not fit into village {ground.Seed.Village.Code}.");
    }

    private List<BuiltPlot> Fill(Pattern pattern, double radius, int households)
    {
        var built = new List<BuiltPlot>();
        foreach (var plot in Candidates(pattern, radius))
        {
            var count = Math.Min(households, pattern.Building.FewestHouseholds
                + random.Below(pattern.Building.MostHouseholds - pattern.Building.FewestHouseholds + 1));
            if (count == 0) break;
            if (House(plot, pattern, count) is not { } homes) continue;
            built.Add(new(plot, homes));
            households -= count;
        }
        return built;
    }

    /// <summary>Plots from the middle outwards, without the pond and a few gaps.</summary>
    private IEnumerable<Plot> Candidates(Pattern pattern, double radius)
    {
        var stretch = Math.Sqrt(Outline.Aspect);
        var plots = new List<(Plot Plot, double Reach)>();
        foreach (var plot in Plot.Within(radius * stretch, radius / stretch, pattern))
        {
            var middle = plot.Middle(pattern);
            var reach = Outline.Reach(middle) * random.Between(1 - RaggedEdge, 1 + RaggedEdge);
            if (reach < radius && IsBuiltUp(plot, middle)) plots.Add((plot, reach));
        }
        plots.Sort(static (a, b) => a.Reach.CompareTo(b.Reach));
        return plots.Select(entry => entry.Plot);
    }

    private bool IsBuiltUp(Plot plot, Spot middle) =>
        plot != Plot.CommitteeYard && random.Unit() > EmptyPlots && !Outline.IsPond(middle, site.Radius);

    /// <summary>The points of a building's households; null where it would leave the village or stand in another settlement.</summary>
    private Coordinate[]? House(Plot plot, Pattern pattern, int count)
    {
        var middle = plot.Middle(pattern);
        var homes = new Coordinate[count];
        for (var i = 0; i < count; i++)
        {
            var spot = Frame.ToPlane(middle + pattern.Building.PointOf(i, count, random));
            if (!IsFree(spot)) return null;
            homes[i] = ground.Plane.ToDegrees(spot);
        }
        return homes;
    }

    private bool IsFree(Spot spot) =>
        (spot.DistanceTo(site.Centre) < site.Clearance - 1 || ground.Contains(spot))
        && Others.All(other => spot.DistanceTo(other.Centre) > other.Radius + FieldsBetween);
}
