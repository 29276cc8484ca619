namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Anchors of project sites, and the money of their projects. Immutable.</summary>
public sealed class ProjectLayer
{
    private readonly FundSums[] funds;

    private ProjectLayer(PointLayer sites, FundSums[] funds, int projects, int sources) => (Sites, this.funds, Projects, Sources) = (sites, funds, projects, sources);

    /// <summary>Sites by their anchors, in steps of 1e-7° of SRID 4490, and the money of their projects in fen.</summary>
    /// <param name="sources">All sources of funds are below this.</param>
    /// <remarks>Funds of projects without a site are never covered.</remarks>
    public static ProjectLayer Of(IReadOnlyList<SiteRow> sites, IReadOnlyList<FundRow> funds, int sources)
    {
        var columns = new PointColumns(sites.Count);
        foreach (var site in sites) columns.Add(site.X, site.Y, 0, 0, site.Project);
        var projects = sites.Count == 0 ? 0 : sites.Max(site => site.Project) + 1;
        var sums = new FundSums[projects * sources];
        foreach (var fund in funds)
        {
            if (fund.Project < projects) sums[fund.Project * sources + fund.Source].Add(FundSums.Of(fund), 1);
        }
        return new(PointLayer.Of(columns, 1), sums, projects, sources);
    }

    /// <summary>Bytes that they take.</summary>
    public long Bytes => Sites.Bytes + 48L * funds.Length;

    /// <summary>Group: project.</summary>
    internal PointLayer Sites { get; }

    internal int Projects { get; }

    internal int Sources { get; }

    /// <summary>Money of a project by source.</summary>
    internal ReadOnlySpan<FundSums> Funds(int project) => funds.AsSpan(project * Sources, Sources);
}
