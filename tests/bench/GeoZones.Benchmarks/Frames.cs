using System.Diagnostics;
using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

namespace GeoZones.Benchmarks;

/// <summary>What one frame of a drag costs, frame by frame: percentiles and bytes, which averages do not tell.</summary>
static class Frames
{
    const int Drags = 60, Warm = 20, Moves = 100;

    public static void Run(int copies)
    {
        var clock = Stopwatch.StartNew();
        var index = copies == 1 ? BenchCity.Index : BenchCity.Copies(copies, new(new PrecisionModel(), 4490));
        Console.WriteLine($"{index.Households.Count:N0} households, read and built in {clock.Elapsed.TotalSeconds:0.0} s, {index.Households.Bytes / (double)index.Households.Count:0.0} bytes a household, {index.Bytes / 1e6:0} MB in all");
        clock.Restart();
        HouseholdLayer.Of(index.Households.ToColumns(), 9);
        Console.WriteLine($"households put in order in {clock.Elapsed.TotalSeconds:0.00} s");
        Console.WriteLine("area | vertices | rule | open µs p50 | frame µs p50 | p99 | bytes a frame");
        foreach (var area in BenchArea.Read(BenchCity.Database))
        {
            foreach (var rule in new[] { CoverageRule.Seat, CoverageRule.MajorityOfArea, CoverageRule.MajorityOfHouseholds })
                Drag(index, area, rule);
        }
    }

    static void Drag(CoverageIndex index, BenchArea area, CoverageRule rule)
    {
        var session = new DragSession(index, CoverageGrain.Households, 100_000) { Rule = rule };
        var opened = Enumerable.Range(0, 50).Select(_ => Timed(() => Open(session, area))).Order().ToList();
        var (random, frames, bytes) = (new Random(5), new List<double>(Drags * Moves), 0L);
        for (var drag = 0; drag < Drags; drag++)
        {
            var vertex = random.Next(area.Shape.Shell.NumPoints - 1);
            for (var move = 0; move < Moves; move++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                Move(session, area, vertex, move);
                var took = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (drag < Warm) continue;
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                frames.Add(took);
            }
        }
        frames.Sort();
        Console.WriteLine($"{area.Name} | {area.Shape.NumPoints - 1:N0} | {rule} | {opened[25]:0} | {frames[frames.Count / 2]:0.0} | {frames[frames.Count * 99 / 100]:0.0} | {bytes / (double)frames.Count:0.0}");
    }

    static void Open(DragSession session, BenchArea area)
    {
        session.Open(area.Shape);
        session.Totals();
    }

    /// <summary>On a circle some 30 m around where the vertex was, which it leaves and comes back to; a frame that is not valid is told so and is a frame as well.</summary>
    static void Move(DragSession session, BenchArea area, int vertex, int move)
    {
        var at = area.Shape.Shell.GetCoordinateN(vertex);
        var reach = move == Moves - 1 ? 0 : 3000;
        var (x, y) = (at.X * Grid.StepsPerDegree + reach * Math.Sin(move / 8.0), at.Y * Grid.StepsPerDegree + reach * Math.Cos(move / 8.0));
        session.MoveVertex(0, vertex, (int)Math.Round(x), (int)Math.Round(y));
        if (session.Fault is null) session.Totals();
    }

    static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
