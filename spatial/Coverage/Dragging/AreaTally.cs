using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>All that is counted of an area, kept up to date by the rows, pieces and villages that its edits touched.</summary>
sealed class AreaTally
{
    private readonly PointTally households, added, removed, facilities;
    private readonly ProjectTally projects;
    private readonly PipeTally pipes;
    private readonly VillageRuling ruling;

    internal AreaTally(CoverageIndex index)
    {
        Index = index;
        var layer = index.Households;
        (households, added, removed) = (new(layer.Base), new(layer.Added), new(layer.Removed));
        (facilities, projects, pipes) = (new(index.Facilities), new(index.Projects), new(index.Pipes));
        (Villages, Sums) = (new(index), Empty(index));
        ruling = new(index, Villages);
    }

    internal CoverageIndex Index { get; }

    internal VillageTally Villages { get; }

    internal CoverageSums Sums { get; }

    /// <summary>A tally of newer data, which counts gained and lost villages from what this one has shown.</summary>
    internal AreaTally Follow(CoverageIndex newer)
    {
        var next = new AreaTally(newer);
        next.Villages.Follow(Villages);
        return next;
    }

    internal void Clear()
    {
        households.Clear();
        added.Clear();
        removed.Clear();
        facilities.Clear();
        projects.Clear();
        pipes.Clear();
        ruling.Clear();
        Villages.Clear();
    }

    internal void Count(EdgedArea area, RowCut cut, AreaEditing editing, CoverageRule rule, CoverageGrain grain)
    {
        foreach (var row in area.Rows.Dirty)
        {
            cut.Cut(area, row);
            if (editing.IsAnew) AddPieces(row, cut, editing);
            CountRow(row, area, cut, grain);
            ruling.Row(row, area, cut, rule);
        }
        area.Rows.ForgetDirty();
        if (grain == CoverageGrain.Households)
        {
            foreach (var piece in editing.Pieces) pipes.Piece(piece, area);
        }
        editing.Pieces.Clear();
        editing.IsAnew = false;
        ruling.Decide(area, editing.Changed, rule, grain);
        editing.Changed = null;
        Villages.Show();
        Write(area, grain);
    }

    private void AddPieces(int row, RowCut cut, AreaEditing editing)
    {
        foreach (var span in cut.Spans) Index.Pipes.AddCells(row, span.FirstColumn, span.LastColumn, editing.Pieces);
    }

    private void CountRow(int row, EdgedArea area, RowCut cut, CoverageGrain grain)
    {
        facilities.Row(row, area, cut);
        projects.Row(row, area, cut);
        if (grain != CoverageGrain.Households) return;
        households.Row(row, area, cut);
        added.Row(row, area, cut);
        removed.Row(row, area, cut);
        pipes.Row(row, area, cut);
    }

    private void Write(EdgedArea area, CoverageGrain grain)
    {
        (Sums.Villages, Sums.SuppressedVillages, Sums.Townships) = (Villages.Villages, Villages.Suppressed, Villages.Townships);
        for (var kind = 0; kind < Sums.Households.Length; kind++)
        {
            Sums.Households[kind] = households.Count(kind) + added.Count(kind) - removed.Count(kind) + Villages.Households[kind];
            Sums.Persons[kind] = households.Weight(kind) + added.Weight(kind) - removed.Weight(kind) + Villages.Persons[kind];
        }
        for (var role = 0; role < Sums.PipeMillimetres.Length; role++) Sums.PipeMillimetres[role] = pipes.Millimetres(role) + Villages.Pipes.Millimetres[role];
        for (var kind = 0; kind < Sums.Facilities.Length; kind++) Sums.Facilities[kind] = facilities.Count(kind);
        (Sums.ProjectSites, Sums.Projects) = (projects.Sites, projects.Projects);
        projects.Funds.CopyTo(Sums.Funds, 0);
        Sums.SquareMillimetres = SquareMillimetres(area);
    }

    private static Int128 SquareMillimetres(EdgedArea area)
    {
        Int128 sum = 0;
        for (var ring = 0; ring < area.Rings.Count; ring++)
        {
            var enclosed = Int128.Abs(area.Rings[ring].SquareMillimetres);
            sum += area.Rings[ring].Shell == ring ? enclosed : -enclosed;
        }
        return sum;
    }

    private static CoverageSums Empty(CoverageIndex index) => new()
    {
        Households = new long[index.Households.SupplyTypes], Persons = new long[index.Households.SupplyTypes], Funds = new FundSums[index.Projects.Sources],
        Facilities = new long[index.Facilities.SumsPerCell / 2], PipeMillimetres = new long[index.Pipes.Roles],
    };
}
