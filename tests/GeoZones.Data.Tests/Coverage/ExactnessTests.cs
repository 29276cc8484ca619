using System.Diagnostics;
using System.Globalization;
using GeoZones.Data.Following;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>./test exact: a million points where areas are hard to decide, ten thousand moves of a drag, and edits and writes together for as many minutes as GEOZONES_EXACT_MINUTES says (5). No difference to PostGIS is allowed.</summary>
[Trait("Category", "exact")]
public sealed class ExactnessTests(CoverageTruthTests.Town town) : IClassFixture<CoverageTruthTests.Town>
{
    const string Supplies = "ARRAY['Unknown', 'UrbanRural', 'MultiVillage', 'SingleVillage', 'Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility']";

    [Fact]
    public async Task A_million_points_on_and_beside_edges()
    {
        var random = new Random(11);
        var areas = town.Areas.Index().Where(area => area.Item.NumPoints > 20).Take(60).ToList();
        var points = Enumerable.Range(0, 1_000_000).Select(_ => Hard(areas[random.Next(areas.Count)].Item, random)).ToList();
        var columns = new PointColumns(points.Count);
        foreach (var (x, y) in points) columns.Add(x, y, 0, 1, 0);
        await using var source = NpgsqlDataSource.Create(town.ConnectionString);
        await using var fill = source.CreateCommand("""
            CREATE TABLE hard AS SELECT ST_SetSRID(ST_MakePoint(x / 1e7::double precision, y / 1e7::double precision), 4490) AS at FROM unnest($1, $2) AS p(x, y);
            """);
        fill.Parameters.Add(new() { Value = points.Select(point => point.X).ToArray() });
        fill.Parameters.Add(new() { Value = points.Select(point => point.Y).ToArray() });
        await fill.ExecuteNonQueryAsync();
        await Schema.Sql.RunAsync(town.ConnectionString, "CREATE INDEX ON hard USING gist (at)");
        var inPostgis = await Schema.Sql.ListAsync(town.ConnectionString, $"SELECT (SELECT count(*)::text FROM hard WHERE ST_Covers(area, at)) FROM truth WHERE id = ANY (ARRAY[{string.Join(',', areas.Select(area => area.Index))}]) ORDER BY id");
        var index = await town.IndexAsync();
        index = index with { Households = HouseholdLayer.Of(columns, 9) };
        areas.Select(area => AreaCoverage.Totals(index, area.Item, CoverageRule.Seat, CoverageGrain.Households).Households.Sum().ToString(CultureInfo.InvariantCulture)).ShouldBe(inPostgis);
    }

    [Fact]
    public async Task Ten_thousand_moves_of_drags()
    {
        var (random, index) = (new Random(12), await town.IndexAsync());
        await using var source = new NpgsqlDataSourceBuilder(town.ConnectionString).UseNetTopologySuite().Build();
        var session = new DragSession(index, CoverageGrain.Households, 10_000);
        for (var move = 0; move < 10_000; move++)
        {
            if (move % 100 == 0) session.Open(town.Areas[random.Next(town.Areas.Count)]);
            session.Rule = (CoverageRule)(move / 20 % 5);
            Move(session, random);
            if (session.Fault is not null) continue;
            var sums = Words(session.Totals());
            var area = session.Area();
            sums.ShouldBe(Words(AreaCoverage.Totals(index, area, session.Rule, CoverageGrain.Households)), $"move {move} of {area}");
            if (move % 10 == 0) sums.ShouldBe((await InPostgisAsync(source, area, session.Rule)).Words, $"move {move} of {area}");
        }
    }

    [Fact]
    public async Task Edits_while_others_write()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("GEOZONES_EXACT_MINUTES") ?? "5", CultureInfo.InvariantCulture);
        using var stop = new CancellationTokenSource();
        var follower = new IndexFollower(town.ConnectionString, null, TimeProvider.System);
        var running = follower.RunAsync(stop.Token);
        var writers = Enumerable.Range(0, 4).Select(writer => WriteAsync(writer, stop.Token)).ToList();
        var (clock, compared) = (Stopwatch.StartNew(), 0);
        await using var source = new NpgsqlDataSourceBuilder(town.ConnectionString).UseNetTopologySuite().Build();
        var (random, session) = (new Random(13), new DragSession((await follower.NextAsync(null, stop.Token))!.Index, CoverageGrain.Households, 10_000));
        while (clock.Elapsed.TotalMinutes < minutes)
        {
            if (random.Next(50) == 0 || session.Vertices == 0) session.Open(town.Areas[random.Next(town.Areas.Count)]);
            session.Rule = (CoverageRule)random.Next(5);
            Move(session, random);
            if (session.Fault is not null) continue;
            var (version, wanted) = await InPostgisAsync(source, session.Area(), session.Rule);
            await follower.WaitForAsync(version, TimeSpan.FromSeconds(5));
            // Writers go on: only an index of the very version that PostGIS counted at can be compared.
            if (follower.Current is not { } current || current.DataVersion != version) continue;
            session.Follow(current.Index);
            Words(session.Totals()).ShouldBe(wanted, $"{session.Rule} after {compared} comparisons, {session.Area()}");
            compared++;
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers.Append(running));
        compared.ShouldBeGreaterThan((int)(minutes * 60));
    }

    static (int X, int Y) Hard(Geometry area, Random random)
    {
        var vertices = area.Coordinates;
        var i = random.Next(1, vertices.Length);
        var part = random.Next(3) == 0 ? 0 : random.NextDouble();
        var (x, y) = (vertices[i - 1].X + part * (vertices[i].X - vertices[i - 1].X), vertices[i - 1].Y + part * (vertices[i].Y - vertices[i - 1].Y));
        return ((int)Math.Round(x * 1e7) + random.Next(-1, 2), (int)Math.Round(y * 1e7) + random.Next(-1, 2));
    }

    static void Move(DragSession session, Random random)
    {
        var shell = ((Polygon)session.Area().GetGeometryN(0)).Shell;
        var vertex = random.Next(shell.NumPoints - 1);
        var (at, far) = (shell.GetCoordinateN(vertex), random.Next(5) == 0 ? 0.02 : 0.002);
        var (x, y) = ((int)Math.Round((at.X + (random.NextDouble() - 0.5) * far) * 1e7), (int)Math.Round((at.Y + (random.NextDouble() - 0.5) * far) * 1e7));
        _ = random.Next(8) switch
        {
            0 => session.AddVertex(0, vertex, x, y),
            1 => session.DeleteVertex(0, vertex),
            2 => session.Undo(),
            3 => session.MoveRing(0, random.Next(-20_000, 20_000), random.Next(-20_000, 20_000)),
            _ => session.MoveVertex(0, vertex, x, y),
        };
        if (session.Fault is not null && random.Next(3) == 0) session.Undo();
    }

    /// <summary>Households that change, move, come and go, and whole projects; some of it taken back.</summary>
    async Task WriteAsync(int writer, CancellationToken stopping)
    {
        var random = new Random(100 + writer);
        while (!stopping.IsCancellationRequested)
        {
            var id = random.Next(1, 20_000) * 4 + writer;
            var written = random.Next(6) switch
            {
                0 => $"UPDATE households SET persons = 1 + persons % 9 WHERE id BETWEEN {id} AND {id} + 50",
                1 => $"UPDATE households SET supply_type = ({Supplies})[1 + {random.Next(9)}] WHERE id = {id}",
                2 => $"UPDATE households SET location = (SELECT location FROM households WHERE id = {id} + 8) WHERE id = {id} AND EXISTS (SELECT FROM households WHERE id = {id} + 8)",
                3 => $"DELETE FROM households WHERE id = {id} AND service_node_id IS NULL",
                4 => $"UPDATE project_funds SET budget_yuan = budget_yuan + 1 WHERE id = {random.Next(1, 200)}",
                _ => $"UPDATE water_pipes SET status = CASE status WHEN 'InService' THEN 'OutOfUse' ELSE 'InService' END WHERE id = {random.Next(1, 3000)}",
            };
            await Schema.Sql.RunAsync(town.ConnectionString, $"BEGIN; {written}; {(random.Next(5) == 0 ? "ROLLBACK" : "COMMIT")}");
            await Task.Delay(random.Next(400), CancellationToken.None);
        }
    }

    static async Task<(long Version, string Words)> InPostgisAsync(NpgsqlDataSource source, Geometry area, CoverageRule rule)
    {
        await using var ask = source.CreateCommand("""
            SELECT data_version, concat_ws(' ', villages, townships, households, persons, unknown_persons, project_sites, projects, (budget_yuan * 100)::bigint) FROM coverage($1, $2)
            """);
        ask.Parameters.Add(new() { Value = area });
        ask.Parameters.Add(new() { Value = CoverageRuleWords.Of(rule).Name });
        await using var row = await ask.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetString(1));
    }

    static string Words(CoverageSums sums) => string.Join(' ', sums.Villages, sums.Townships, sums.Households.Sum(), sums.Persons.Sum(), sums.Persons[0], sums.ProjectSites, sums.Projects, sums.Funds.Sum(fund => fund.BudgetFen));
}
