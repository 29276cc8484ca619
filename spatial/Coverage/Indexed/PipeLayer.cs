using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Pipes in service, piece by piece from vertex to vertex. Immutable.</summary>
/// <remarks>A piece counts by its first vertex, as a point that weighs its millimetres; only pieces that a boundary touches are looked at, and what the point counted wrong is put right.</remarks>
public sealed class PipeLayer
{
    private readonly Edge[] pieces;
    private readonly int[] millimetres, cellPieces;
    private readonly byte[] roles;
    private readonly long[] cells;

    private PipeLayer(IReadOnlyList<PipeRow> pipes, VillageLayer villages, int roles)
    {
        var count = pipes.Sum(pipe => pipe.PieceMillimetres.Length);
        (pieces, millimetres, this.roles, Roles) = (new Edge[count], new int[count], new byte[count], roles);
        ReadPieces(pipes);
        Starts = PointLayer.Of(StartColumns(), roles);
        (cells, cellPieces) = InCells();
        Within = new PipesInVillages(this, villages);
    }

    /// <summary>Pipes in service on the grid of SRID 4490, each with one length in millimetres for each of its pieces.</summary>
    /// <param name="villages">Those whose pipes are told apart (<see cref="CoverageGrain.Villages"/>).</param>
    /// <param name="roles">All roles are below this.</param>
    public static PipeLayer Of(IReadOnlyList<PipeRow> pipes, VillageLayer villages, int roles) => new(pipes, villages, roles);

    /// <summary>Bytes that they take.</summary>
    public long Bytes => Starts.Bytes + 12L * cells.Length + pieces.Length * 21L + Within.Bytes;

    /// <summary>Class: role; weight: millimetres of the piece that starts there.</summary>
    internal PointLayer Starts { get; }

    internal PipesInVillages Within { get; }

    internal int Roles { get; }

    internal int Pieces => pieces.Length;

    internal Edge Piece(int piece) => pieces[piece];

    internal int Millimetres(int piece) => millimetres[piece];

    internal int Role(int piece) => roles[piece];

    /// <summary>Adds the pieces that share a cell with this edge.</summary>
    internal void AddNear(Edge edge, ISet<int> near)
    {
        for (var row = edge.FirstRow; row <= edge.LastRow; row++)
        {
            var (first, last) = edge.Columns(row);
            AddCells(row, first, last, near);
        }
    }

    /// <summary>Adds the pieces of these cells of a row.</summary>
    internal void AddCells(int row, int first, int last, ISet<int> near)
    {
        var at = Array.BinarySearch(cells, Cell(row, first));
        if (at < 0) at = ~at;
        while (at > 0 && cells[at - 1] == Cell(row, first)) at--;
        for (; at < cells.Length && cells[at] <= Cell(row, last); at++) near.Add(cellPieces[at]);
    }

    private static long Cell(int row, int column) => ((long)row << 32) + column;

    private void ReadPieces(IReadOnlyList<PipeRow> pipes)
    {
        var piece = 0;
        foreach (var pipe in pipes)
        {
            var route = pipe.Route.CoordinateSequence;
            for (var i = 0; i < pipe.PieceMillimetres.Length; i++, piece++)
            {
                pieces[piece] = new(CellGrid.Steps(route.GetX(i)), CellGrid.Steps(route.GetY(i)), CellGrid.Steps(route.GetX(i + 1)), CellGrid.Steps(route.GetY(i + 1)));
                (millimetres[piece], roles[piece]) = (pipe.PieceMillimetres[i], pipe.Role);
            }
        }
    }

    private PointColumns StartColumns()
    {
        var starts = new PointColumns(pieces.Length);
        for (var i = 0; i < pieces.Length; i++) starts.Add(pieces[i].Ax, pieces[i].Ay, roles[i], millimetres[i], 0);
        return starts;
    }

    private (long[] Cells, int[] Pieces) InCells()
    {
        var (keys, held) = (new List<long>(pieces.Length * 2), new List<int>(pieces.Length * 2));
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            for (var row = pieces[piece].FirstRow; row <= pieces[piece].LastRow; row++)
            {
                var (first, last) = pieces[piece].Columns(row);
                for (var column = first; column <= last; column++)
                {
                    keys.Add(Cell(row, column));
                    held.Add(piece);
                }
            }
        }
        var (sorted, order) = (keys.ToArray(), held.ToArray());
        Array.Sort(sorted, order);
        return (sorted, order);
    }
}
