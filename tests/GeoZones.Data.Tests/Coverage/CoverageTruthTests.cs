using System.Globalization;
using GeoZones.Data.Following;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>Three hundred areas over a town: the SQL functions, a plain statement that says the same naively, and C# agree on every village, household and pipe.</summary>
public sealed class CoverageTruthTests(CoverageTruthTests.Town town) : IClassFixture<CoverageTruthTests.Town>
{
    public sealed class Town() : DatabaseClone(Templates.Town)
    {
        internal List<Village> Villages { get; private set; } = [];

        internal ILookup<string, Household> Households { get; private set; } = null!;

        internal List<WaterPipe> Pipes { get; private set; } = [];

        internal List<Geometry> Areas { get; private set; } = [];

        protected override async Task FillAsync()
        {
            await using (var context = new GeoZonesContext(GeoZonesContext.For(ConnectionString)))
            {
                Villages = await context.Villages.AsNoTracking().OrderBy(v => v.Code).ToListAsync();
                Households = (await context.Households.AsNoTracking().OrderBy(h => h.Id).ToListAsync()).ToLookup(h => h.VillageCode);
                Pipes = await context.WaterPipes.AsNoTracking().Where(p => p.Status == AssetStatus.InService).ToListAsync();
            }
            var locations = Households.SelectMany(village => village).Select(household => household.Location.Coordinate).ToList();
            Areas = [.. new AdversarialAreas([.. Villages.Select(village => village.Boundary)], locations).Take(300)];
            await using var source = NpgsqlDataSource.Create(ConnectionString);
            await using var insert = source.CreateCommand("CREATE TABLE truth AS SELECT (n - 1)::int AS id, ST_SetSRID(hex::geometry, 4490) AS area FROM unnest($1) WITH ORDINALITY AS t(hex, n)");
            insert.Parameters.Add(new() { Value = Areas.Select(area => Convert.ToHexString(new WKBWriter().Write(area))).ToArray() });
            await insert.ExecuteNonQueryAsync();
        }

        /// <summary>The index as a follower reads it once.</summary>
        internal async Task<CoverageIndex> IndexAsync()
        {
            using var stop = new CancellationTokenSource();
            var follower = new IndexFollower(ConnectionString, null, TimeProvider.System);
            var running = follower.RunAsync(stop.Token);
            var current = await follower.NextAsync(null, stop.Token);
            await stop.CancelAsync();
            await running;
            return current!.Index;
        }
    }

    const string Rules = "ARRAY['whole', 'majorityOfArea', 'majorityOfHouseholds', 'seat', 'overlaps']";

    const string InSql = $"""
        SELECT concat_ws(' ', id, rule, village_code) COLLATE "C" AS line FROM truth, unnest({Rules}) AS rule, covered_villages(area, rule) ORDER BY 1
        """;

    const string Naively = $"""
        WITH pair AS (
          SELECT t.id, v.code, ST_Area(ST_Intersection(t.area, v.boundary)) / ST_Area(v.boundary) AS share, ST_Covers(t.area, v.seat) AS seat,
            (SELECT count(*) FROM households h WHERE h.village_code = v.code) AS households
          FROM truth t JOIN villages v ON ST_Intersects(t.area, v.boundary)
        ), inside AS (SELECT t.id, h.village_code AS code, count(*) AS covered FROM truth t JOIN households h ON ST_Covers(t.area, h.location) GROUP BY 1, 2)
        SELECT concat_ws(' ', id, rule, code) COLLATE "C" AS line FROM pair LEFT JOIN inside USING (id, code), unnest({Rules}) AS rule
        WHERE CASE rule WHEN 'whole' THEN 1 - share < 0.001 WHEN 'majorityOfArea' THEN share > 0.5 WHEN 'overlaps' THEN share > 0.001
                        WHEN 'seat' THEN seat ELSE coalesce(covered, 0) * 2 > households END ORDER BY 1
        """;

    [Fact]
    public async Task Villages_by_every_rule()
    {
        var rules = CoverageRuleWords.All.Where(words => words.Rule != CoverageRule.Declared).ToList();
        var inCSharp = (
            from id in Enumerable.Range(0, town.Areas.Count).AsParallel()
            from village in town.Villages
            where town.Areas[id].EnvelopeInternal.Intersects(village.Boundary.EnvelopeInternal)
            let measure = Measure(town.Areas[id], village)
            from rule in rules
            where measure.IsCovered(rule.Rule)
            select $"{id} {rule.Name} {village.Code}").Order(StringComparer.Ordinal).ToList();
        inCSharp.Count.ShouldBeGreaterThan(2_000);
        (await Schema.Sql.ListAsync(town.ConnectionString, InSql)).SequenceEqual(inCSharp).ShouldBeTrue("SQL and C#");
        (await Schema.Sql.ListAsync(town.ConnectionString, Naively)).SequenceEqual(inCSharp).ShouldBeTrue("naive SQL and C#");
    }

    VillageMeasure Measure(Geometry area, Village village) => new(VillageShare.Of(area, village.Boundary), PointInArea.Covers(area, village.Seat.Coordinate),
        town.Households[village.Code].Count(), town.Households[village.Code].Count(household => PointInArea.Covers(area, household.Location.Coordinate)));

    [Fact]
    public async Task Households_and_persons()
    {
        var inSql = await Schema.Sql.ListAsync(town.ConnectionString,
            "SELECT (SELECT concat_ws(' ', coalesce(sum(households), 0), coalesce(sum(persons), 0)) FROM covered_supply(area)) FROM truth ORDER BY id");
        inSql.ShouldBe(town.Areas.AsParallel().AsOrdered().Select(area =>
        {
            var inside = town.Households.SelectMany(village => village).Where(household => PointInArea.Covers(area, household.Location.Coordinate)).ToList();
            return $"{inside.Count} {inside.Sum(household => household.Persons)}";
        }).ToList());
    }

    [Fact]
    public async Task Metres_of_pipe_within_a_millimetre()
    {
        var inSql = await Schema.Sql.ListAsync(town.ConnectionString,
            "SELECT concat_ws(' ', id, pipe_id, inside_millimetres) FROM truth, covered_pipes(area) WHERE id % 5 = 0");
        var inCSharp = (
            from id in Enumerable.Range(0, town.Areas.Count).AsParallel()
            where id % 5 == 0
            from pipe in town.Pipes
            where town.Areas[id].EnvelopeInternal.Intersects(pipe.Route.EnvelopeInternal)
            select (Key: $"{id} {pipe.Id}", Millimetres: InsideLength.Millimetres(town.Areas[id], pipe.Route, pipe.PieceMillimetres))).ToDictionary(row => row.Key, row => row.Millimetres);
        foreach (var row in inSql)
            (inCSharp.Remove(row[..row.LastIndexOf(' ')], out var millimetres) ? millimetres : -9).ShouldBeInRange(Parse(row) - 1, Parse(row) + 1, row);
        inCSharp.Values.ShouldAllBe(millimetres => millimetres == 0);
    }

    /// <summary>Vertices, the doubles nearest to points on slanted edges, and their neighbours by one bit: where exact arithmetic and PostGIS part.</summary>
    [Fact]
    public async Task Points_on_and_beside_every_edge()
    {
        var areas = town.Areas.Select((area, id) => (Area: area, Id: id)).Where(one => one.Id % 2 == 0).ToList();
        var questions = areas.SelectMany(one => Beside(one.Area).Select(point => (one.Id, one.Area, Point: point))).ToList();
        questions.Count.ShouldBeGreaterThan(30_000);
        await using var source = NpgsqlDataSource.Create(town.ConnectionString);
        await using var ask = source.CreateCommand("SELECT array_agg(ST_Covers(area, ST_SetSRID(ST_MakePoint(x, y), 4490)) ORDER BY n) FROM unnest($1, $2, $3) WITH ORDINALITY AS q(id, x, y, n) JOIN truth USING (id)");
        ask.Parameters.Add(new() { Value = questions.Select(question => question.Id).ToArray() });
        ask.Parameters.Add(new() { Value = questions.Select(question => question.Point.X).ToArray() });
        ask.Parameters.Add(new() { Value = questions.Select(question => question.Point.Y).ToArray() });
        var inPostgis = (bool[])(await ask.ExecuteScalarAsync())!;
        questions.AsParallel().AsOrdered().Select(question => PointInArea.Covers(question.Area, question.Point)).ToList().SequenceEqual(inPostgis).ShouldBeTrue();
    }

    static long Parse(string row) => long.Parse(row[row.LastIndexOf(' ')..], CultureInfo.InvariantCulture);

    static IEnumerable<Coordinate> Beside(Geometry area)
    {
        var vertices = area.Coordinates;
        for (var i = 1; i < vertices.Length; i++)
        {
            yield return vertices[i];
            for (var part = 0.25; part < 1; part += 0.25)
            {
                var (x, y) = (vertices[i - 1].X + part * (vertices[i].X - vertices[i - 1].X), vertices[i - 1].Y + part * (vertices[i].Y - vertices[i - 1].Y));
                yield return new(x, y);
                yield return new(Math.BitIncrement(x), y);
                yield return new(x, Math.BitDecrement(y));
            }
        }
    }

    /// <summary>Every second area by one of the rules, for who sees households and for who sees villages only.</summary>
    [Fact]
    public async Task The_index_in_memory_says_what_PostGIS_says()
    {
        var (index, rules) = (await town.IndexAsync(), CoverageRuleWords.All.Where(words => words.Rule != CoverageRule.Declared).ToList());
        var inSql = await Schema.Sql.ListAsync(town.ConnectionString, $"""
            SELECT concat_ws(' ', t.villages, t.townships, t.households, t.persons, t.unserved_households, t.unserved_persons, t.unknown_persons, t.project_sites, t.projects,
              (t.budget_yuan * 100)::bigint, (t.allotted_yuan * 100)::bigint, (t.paid_yuan * 100)::bigint, t.unknown_paid_funds,
              (SELECT string_agg(kind || count, ' ' ORDER BY kind COLLATE "C") FROM jsonb_to_recordset(t.facilities) AS f(kind text, count bigint)),
              '|', s.households, s.persons, s.suppressed_villages)
            FROM truth, LATERAL (SELECT ({Rules})[1 + id % 5]) AS r(by_rule), coverage(area, by_rule) AS t, coverage_of(area, by_rule, 'villages', false) AS s WHERE id % 2 = 0 ORDER BY id
            """);
        var inMemory = town.Areas.Index().Where(area => area.Index % 2 == 0).Select(area => Words(Totals(area, CoverageGrain.Households), Totals(area, CoverageGrain.Villages)));
        inMemory.ShouldBe(inSql);

        CoverageSums Totals((int Index, Geometry Item) area, CoverageGrain grain) => AreaCoverage.Totals(index, area.Item, rules[area.Index % 5].Rule, grain);
    }

    [Fact]
    public async Task The_index_in_memory_measures_pipes_within_a_millimetre_a_crossing()
    {
        var index = await town.IndexAsync();
        var inSql = await Schema.Sql.ListAsync(town.ConnectionString, """
            SELECT concat_ws(' ', coalesce(sum(ST_NumGeometries(ST_Intersection(ST_Boundary(area), route))), 0), coalesce(sum(inside_millimetres), 0))
            FROM truth LEFT JOIN LATERAL (SELECT p.inside_millimetres, route FROM covered_pipes(area) AS p JOIN water_pipes ON id = pipe_id) AS pipe ON true GROUP BY truth.id ORDER BY truth.id
            """);
        var inMemory = town.Areas.Select(area => AreaCoverage.Totals(index, area, CoverageRule.Seat, CoverageGrain.Households).PipeMillimetres.Sum()).ToList();
        foreach (var (row, millimetres) in inSql.Zip(inMemory))
        {
            var crossings = long.Parse(row[..row.IndexOf(' ')], CultureInfo.InvariantCulture);
            millimetres.ShouldBeInRange(Parse(row) - crossings, Parse(row) + crossings, row);
        }
    }

    /// <summary>Vertices, points of the grid nearest to edges, and their neighbours by one step, in all areas together.</summary>
    [Fact]
    public async Task The_index_in_memory_decides_points_on_and_beside_every_edge_as_PostGIS()
    {
        var index = await town.IndexAsync();
        var points = town.Areas.SelectMany(Beside).SelectMany(at => new (int X, int Y)[] { (0, 0), (1, 0), (0, -1) }.Select(step => (X: (int)Math.Round(at.X * 1e7) + step.X, Y: (int)Math.Round(at.Y * 1e7) + step.Y))).Distinct().ToList();
        points.Count.ShouldBeGreaterThan(100_000);
        var columns = new PointColumns(points.Count);
        foreach (var (x, y) in points) columns.Add(x, y, 0, 1, 0);
        index = index with { Households = HouseholdLayer.Of(columns, 9) };
        await using var source = NpgsqlDataSource.Create(town.ConnectionString);
        await using var ask = source.CreateCommand("""
            WITH point AS MATERIALIZED (SELECT ST_SetSRID(ST_MakePoint(x / 1e7::double precision, y / 1e7::double precision), 4490) AS at FROM unnest($1, $2) AS p(x, y))
            SELECT array_agg(n ORDER BY id) FROM (SELECT id, (SELECT count(*) FROM point WHERE ST_Covers(area, at)) AS n FROM truth WHERE id % 3 = 0) AS counted
            """);
        ask.Parameters.Add(new() { Value = points.Select(point => point.X).ToArray() });
        ask.Parameters.Add(new() { Value = points.Select(point => point.Y).ToArray() });
        town.Areas.Where((_, id) => id % 3 == 0).Select(area => AreaCoverage.Totals(index, area, CoverageRule.Seat, CoverageGrain.Households).Households.Sum())
            .ShouldBe((long[])(await ask.ExecuteScalarAsync())!);
    }

    static string Words(CoverageSums exact, CoverageSums published)
    {
        SupplyType[] unserved = [SupplyType.Well, SupplyType.Cistern, SupplyType.Spring, SupplyType.Hauled, SupplyType.NoFacility];
        var facilities = exact.Facilities.Select((count, kind) => (Kind: ((FacilityKind)kind).ToString(), Count: count)).Where(kind => kind.Count > 0).OrderBy(kind => kind.Kind, StringComparer.Ordinal);
        return string.Join(' ', new object?[]
        {
            exact.Villages, exact.Townships, exact.Households.Sum(), exact.Persons.Sum(), unserved.Sum(type => exact.Households[(int)type]), unserved.Sum(type => exact.Persons[(int)type]), exact.Persons[(int)SupplyType.Unknown],
            exact.ProjectSites, exact.Projects, exact.Funds.Sum(fund => fund.BudgetFen), exact.Funds.Sum(fund => fund.AllottedFen), exact.Funds.Sum(fund => fund.PaidFen), exact.Funds.Sum(fund => fund.PaidUnknown),
            facilities.Any() ? string.Join(' ', facilities.Select(kind => $"{kind.Kind}{kind.Count}")) : null,
            "|", published.Villages == published.SuppressedVillages ? null : published.Households.Sum(), published.Villages == published.SuppressedVillages ? null : published.Persons.Sum(), published.SuppressedVillages,
        }.Where(word => word is not null));
    }
}
