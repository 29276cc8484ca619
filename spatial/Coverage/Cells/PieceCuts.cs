namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>Which stretches of a straight piece of pipe lie in an area? Fractions of the piece from 0 to 1; along the boundary is inside.</summary>
/// <remarks>One is kept and used again, so that nothing is allocated. Where a piece passes the boundary is found by exact orientations; the stretches between are decided by their middle.</remarks>
sealed class PieceCuts
{
    private readonly List<double> cuts = [];
    private readonly List<(double From, double To)> along = [];

    /// <summary>The stretches inside, ascending; adjacent ones are not joined.</summary>
    internal List<(double From, double To)> Inside { get; } = [];

    /// <summary>Does the boundary touch the piece at all? If not, it is inside or outside as a whole.</summary>
    internal bool IsTouched { get; private set; }

    internal void Cut(EdgedArea area, Edge piece)
    {
        cuts.Clear();
        along.Clear();
        Inside.Clear();
        for (var row = piece.FirstRow; row <= piece.LastRow; row++)
        {
            foreach (var number in area.Rows[row])
            {
                var edge = area[number];
                if (Math.Max(edge.FirstRow, piece.FirstRow) == row && edge.Meets(piece)) Contact(edge, piece);
            }
        }
        IsTouched = cuts.Count > 0;
        if (IsTouched) NoteInside(area, piece);
        else if (area.Covers(piece.Ax, piece.Ay)) Inside.Add((0, 1));
    }

    /// <summary>Millimetres of the piece inside, rounded to even at the half (docs/coverage.md).</summary>
    internal int Millimetres(int whole)
    {
        var fraction = 0.0;
        foreach (var (from, to) in Inside) fraction += to - from;
        return (int)Math.Round(whole * fraction);
    }

    private void Contact(Edge edge, Edge piece)
    {
        var (a, b) = (Orientation.Of(edge.Ax, edge.Ay, edge.Bx, edge.By, piece.Ax, piece.Ay), Orientation.Of(edge.Ax, edge.Ay, edge.Bx, edge.By, piece.Bx, piece.By));
        if (a == 0 && b == 0)
        {
            if (!edge.IsPoint && !piece.IsPoint) Along(edge, piece);
            return;
        }
        if (Int128.Sign(a) * Int128.Sign(b) > 0) return;
        var (c, d) = (Orientation.Sign(piece.Ax, piece.Ay, piece.Bx, piece.By, edge.Ax, edge.Ay), Orientation.Sign(piece.Ax, piece.Ay, piece.Bx, piece.By, edge.Bx, edge.By));
        if (c * d <= 0) cuts.Add((double)a / (double)(a - b));
    }

    private void Along(Edge edge, Edge piece)
    {
        var (from, to) = (Fraction(piece, edge.Ax, edge.Ay), Fraction(piece, edge.Bx, edge.By));
        (from, to) = (Math.Clamp(Math.Min(from, to), 0, 1), Math.Clamp(Math.Max(from, to), 0, 1));
        along.Add((from, to));
        cuts.Add(from);
        cuts.Add(to);
    }

    private static double Fraction(Edge piece, int x, int y)
    {
        double width = (double)piece.Bx - piece.Ax, height = (double)piece.By - piece.Ay;
        return Math.Abs(width) > Math.Abs(height) ? ((double)x - piece.Ax) / width : ((double)y - piece.Ay) / height;
    }

    private void NoteInside(EdgedArea area, Edge piece)
    {
        cuts.Add(0);
        cuts.Add(1);
        cuts.Sort();
        for (var i = 1; i < cuts.Count; i++)
        {
            var (from, to) = (cuts[i - 1], cuts[i]);
            if (from < to && (IsAlong(from, to) || IsMiddleInside(area, piece, (from + to) / 2))) Inside.Add((from, to));
        }
    }

    private bool IsAlong(double from, double to)
    {
        foreach (var stretch in along)
        {
            if (stretch.From <= from && to <= stretch.To) return true;
        }
        return false;
    }

    private static bool IsMiddleInside(EdgedArea area, Edge piece, double fraction) =>
        area.CoversBetween(piece.Ax + ((double)piece.Bx - piece.Ax) * fraction, piece.Ay + ((double)piece.By - piece.Ay) * fraction);
}
