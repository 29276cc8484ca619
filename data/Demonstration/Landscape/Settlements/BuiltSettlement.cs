using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>A building with the points of its households.</summary>
internal sealed record BuiltPlot(Plot Plot, Coordinate[] Households);

/// <summary>A settlement that stands: its plots in the order of spine and lanes.</summary>
internal sealed class BuiltSettlement
{
    private const double PastLastHouse = 4;
    private readonly StreetFrame frame;
    private readonly Pattern pattern;
    private readonly BuiltPlot[] plots;

    public BuiltSettlement(Site site, StreetFrame frame, Pattern pattern, IEnumerable<BuiltPlot> built)
    {
        (this.frame, this.pattern) = (frame, pattern);
        plots = [.. built.OrderBy(one => one.Plot.Row).ThenBy(one => one.Plot.Side).ThenBy(one => one.Plot.Step).ThenBy(one => one.Plot.Bank)];
        Site = site with { Radius = plots.Max(one => frame.ToPlane(one.Plot.Middle(pattern)).DistanceTo(frame.Centre)) + pattern.Along };
    }

    /// <summary>With the radius it came to need.</summary>
    public Site Site { get; }

    public Spot CommitteeYard => frame.ToPlane(Plot.CommitteeYard.Middle(pattern));

    public int HouseholdCount => plots.Sum(plot => plot.Households.Length);

    /// <summary>In the order of the lanes.</summary>
    public IEnumerable<Coordinate> Households => plots.SelectMany(plot => plot.Households);

    public Settlement Describe(Plane plane, int firstHousehold)
    {
        var lanes = new List<Lane>();
        foreach (var lane in plots.GroupBy(plot => (plot.Plot.Row, plot.Plot.Side)))
        {
            var count = lane.Sum(plot => plot.Households.Length);
            var reach = lane.Max(plot => Math.Abs(plot.Plot.Middle(pattern).X)) + PastLastHouse;
            lanes.Add(new(At(plane, 0, lane.Key.Row), At(plane, lane.Key.Side * reach, lane.Key.Row), firstHousehold, count));
            firstHousehold += count;
        }
        return new(plane.ToDegrees(frame.Centre), Spine(plane), lanes);
    }

    private Coordinate[] Spine(Plane plane)
    {
        var rows = plots.Select(plot => plot.Plot.Row).Distinct().ToArray();
        var last = rows.Length > 1 ? [] : new[] { rows[0] + 1 };
        return [.. rows.Concat(last).Select(row => At(plane, 0, row))];
    }

    private Coordinate At(Plane plane, double x, int row) => plane.ToDegrees(frame.ToPlane(new(x, row * pattern.LanePitch)));
}
