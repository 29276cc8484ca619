using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Millimetres of pipe inside an area: the pieces that start inside, put right where the boundary passes a piece.</summary>
sealed class PipeTally(PipeLayer pipes)
{
    private readonly PointTally starts = new(pipes.Starts);
    private readonly Dictionary<int, int> corrections = [];
    private readonly long[] corrected = new long[pipes.Roles];
    private readonly PieceCuts cuts = new();

    internal long Millimetres(int role) => starts.Weight(role) + corrected[role];

    internal void Clear()
    {
        starts.Clear();
        corrections.Clear();
        Array.Clear(corrected);
    }

    internal void Row(int row, EdgedArea area, RowCut cut) => starts.Row(row, area, cut);

    /// <summary>Looks again at a piece that an edge touches or touched.</summary>
    internal void Piece(int piece, EdgedArea area)
    {
        if (corrections.Remove(piece, out var before)) corrected[pipes.Role(piece)] -= before;
        var line = pipes.Piece(piece);
        cuts.Cut(area, line);
        if (!cuts.IsTouched) return;
        var whole = pipes.Millimetres(piece);
        var correction = cuts.Millimetres(whole) - (area.Covers(line.Ax, line.Ay) ? whole : 0);
        if (correction == 0) return;
        corrections.Add(piece, correction);
        corrected[pipes.Role(piece)] += correction;
    }
}
