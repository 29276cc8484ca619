using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Project sites inside an area; a project counts once, with all its money, as long as one of its sites is inside.</summary>
sealed class ProjectTally(ProjectLayer projects)
{
    private readonly PointFlags sites = new(projects.Sites);
    private readonly int[] sitesInside = new int[projects.Projects];

    internal long Sites { get; private set; }

    internal long Projects { get; private set; }

    /// <summary>By source.</summary>
    internal FundSums[] Funds { get; } = new FundSums[projects.Sources];

    internal void Clear()
    {
        sites.Clear();
        Array.Clear(sitesInside);
        Array.Clear(Funds);
        (Sites, Projects) = (0, 0);
    }

    internal void Row(int row, EdgedArea area, RowCut cut)
    {
        sites.Row(row, area, cut);
        Sites += sites.Entered.Count - sites.Left.Count;
        foreach (var project in sites.Entered)
        {
            if (sitesInside[project]++ == 0) Count(project, 1);
        }
        foreach (var project in sites.Left)
        {
            if (--sitesInside[project] == 0) Count(project, -1);
        }
    }

    private void Count(int project, int times)
    {
        Projects += times;
        var funds = projects.Funds(project);
        for (var source = 0; source < funds.Length; source++) Funds[source].Add(funds[source], times);
    }
}
