using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.Tests.OData;

/// <summary>Compiled spatial questions answer as the reference SQL of PostGIS does, and use the index.</summary>
public sealed class GeoTests(HoledTown town) : IClassFixture<HoledTown>
{
    const double West = 117.50, South = 34.56;

    [Fact]
    public async Task Random_areas_cover_what_the_reference_covers()
    {
        var random = new Random(4490);
        for (var turn = 0; turn < 60; turn++)
        {
            var area = Area(random);
            await SameAsync($"Households?$filter=geo.intersects(Location,geography'{area}')&$select=Id&$count=true", $"SELECT id FROM households WHERE ST_Intersects(location, {Literal(area)}) ORDER BY id LIMIT 1001");
            await SameAsync($"Villages?$filter=geo.intersects(geography'SRID=4490;{area}',Boundary)&$select=Code", $"SELECT code FROM villages WHERE ST_Intersects(boundary, {Literal(area)}) ORDER BY code");
            await SameAsync($"Villages?$filter=geo.coveredBy(Boundary,geography'{area}')&$select=Code", $"SELECT code FROM villages WHERE ST_Covers({Literal(area)}, boundary) ORDER BY code");
        }
    }

    [Fact]
    public async Task Random_distances_are_those_of_the_reference()
    {
        var random = new Random(7946);
        for (var turn = 0; turn < 25; turn++)
        {
            var (point, metres) = (Point(random), random.Next(1, 6_000).ToString(CultureInfo.InvariantCulture));
            await SameAsync($"Villages?$filter=geo.distance(Seat,geography'{point}') le {metres}&$select=Code", $"SELECT code FROM villages WHERE ST_Distance(seat::geography, {Literal(point)}::geography) <= {metres} ORDER BY code");
            await SameAsync($"Villages?$filter=geo.distance(geography'{point}',Boundary) lt {metres}&$select=Code", $"SELECT code FROM villages WHERE CASE WHEN ST_Intersects(boundary, {Literal(point)}) THEN 0 ELSE ST_Distance(ST_Segmentize(boundary, 0.01)::geography, {Literal(point)}::geography) END < {metres} ORDER BY code");
            await SameAsync($"Households?$orderby=geo.distance(Location,geography'{point}')&$top=7&$select=Id", $"SELECT id FROM households ORDER BY ST_Distance(location::geography, {Literal(point)}::geography), id LIMIT 7");
            await SameAsync($"Households?$filter=Persons gt 4&$orderby=geo.distance(Location,geography'{point}')&$top=7&$skip=3&$select=Id", $"SELECT id FROM households WHERE persons > 4 ORDER BY ST_Distance(location::geography, {Literal(point)}::geography), id LIMIT 7 OFFSET 3");
        }
    }

    [Theory]
    [InlineData("Households?$filter=geo.intersects(Location,geography'POLYGON((117.55 34.60,117.56 34.60,117.56 34.61,117.55 34.61,117.55 34.60))')", "ix_households_location")]
    [InlineData("Households?$filter=geo.distance(Location,geography'POINT(117.55 34.60)') le 300", "ix_households_location")]
    [InlineData("Households?$filter=geo.distance(Location,geography'POINT(117.55 34.60)') lt 300&$count=true", "ix_households_location")]
    [InlineData("Households?$orderby=geo.distance(Location,geography'POINT(117.55 34.60)')&$top=5", "ix_households_location")]
    [InlineData("Households?$filter=geo.coveredBy(Location,geography'POLYGON((117.55 34.60,117.56 34.60,117.56 34.61,117.55 34.61,117.55 34.60))')", "ix_households_location")]
    [InlineData("Households(5)", "pk_households")]
    [InlineData("Villages('370404100212')/Households", "ix_households_village_code")]
    public async Task The_index_answers(string url, string index)
    {
        var reading = Asking.Compile(url);
        var plan = string.Join('\n', (await Asking.RawAsync(town.ConnectionString, reading, "EXPLAIN " + reading.Text)).Select(row => row[0]));
        plan.ShouldContain(index);
    }

    [Fact]
    public async Task A_deep_page_starts_in_the_index()
    {
        var first = Asking.Compile("Households?$select=Id");
        var token = GeoZones.Api.OData.Parse.SkipToken.Write(first, [16_000L]);
        var reading = Asking.Compile($"Households?$select=Id&$skiptoken={token}");
        var plan = string.Join('\n', (await Asking.RawAsync(town.ConnectionString, reading, "EXPLAIN " + reading.Text)).Select(row => row[0]));
        plan.ShouldContain("Index Cond: (id > ");
    }

    [Fact]
    public async Task Expanded_rows_are_JSON_with_what_was_asked()
    {
        var rows = await Asking.RowsAsync(town.ConnectionString, Asking.Compile("Villages?$select=Code&$top=5&$expand=Township($select=Name),Households($filter=Persons gt 3;$orderby=Persons desc;$top=2;$select=Id,Persons,Location;$count=true)"));
        foreach (var (row, village) in rows.Zip(town.Villages))
        {
            row[0].ShouldBe(village.Code);
            JsonDocument.Parse(row[1]).RootElement.GetProperty("Name").GetString().ShouldBe(village.Township!.Name);
            var wanted = village.Households.Where(h => h.Persons > 3).OrderByDescending(h => h.Persons).ThenBy(h => h.Id).Take(2);
            var got = JsonDocument.Parse(row[2]).RootElement.EnumerateArray().ToList();
            got.Select(h => h.GetProperty("Id").GetInt64()).ShouldBe(wanted.Select(h => h.Id));
            got.ShouldAllBe(h => h.GetProperty("Location").GetProperty("type").GetString() == "Point");
        }
    }

    [Fact]
    public async Task With_IEEE754Compatible_long_numbers_inside_are_strings()
    {
        var reading = Asking.Compiler.Compile(Asking.Request("Villages?$select=Code&$top=1&$expand=Households($select=Id,Persons;$top=1)") with { Ieee754Compatible = true }, Asking.Admin);
        var household = JsonDocument.Parse((await Asking.RowsAsync(town.ConnectionString, reading))[0][1]).RootElement[0];
        household.GetProperty("Id").ValueKind.ShouldBe(JsonValueKind.String);
        household.GetProperty("Persons").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Theory]
    [InlineData("棗莊")]
    [InlineData("邱 庄")]
    public async Task Search_folds_traditional_characters_and_spaces(string word)
    {
        var found = await Asking.AskAsync(town.ConnectionString, $"Villages?$search=\"{word}\"&$select=Name");
        var divisions = await Asking.AskAsync(town.ConnectionString, $"Divisions?$search=\"{word}\"&$select=Name");
        found.Concat(divisions).ShouldContain(name => name.Contains(word == "棗莊" ? "枣庄" : "邱庄", StringComparison.Ordinal));
    }

    async Task SameAsync(string url, string reference)
    {
        var rows = await Asking.AskAsync(town.ConnectionString, url);
        await using var connection = new NpgsqlConnection(town.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(reference, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var wanted = new List<string>();
        while (await reader.ReadAsync())
            wanted.Add(Asking.Text(reader.GetValue(0)));
        rows.ShouldBe(wanted, url);
    }

    static string Literal(string wkt) => $"ST_GeomFromText('{wkt}', 4490)";

    static string Point(Random random) => $"POINT({At(random)})";

    static string At(Random random) => string.Create(CultureInfo.InvariantCulture, $"{West + random.NextDouble() * 0.15:F7} {South + random.NextDouble() * 0.15:F7}");

    /// <summary>A star around a point: valid, not convex.</summary>
    static string Area(Random random)
    {
        var (x, y, corners) = (West + random.NextDouble() * 0.15, South + random.NextDouble() * 0.15, random.Next(3, 12));
        var ring = Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, radius) = (2 * Math.PI * i / corners, 0.005 + random.NextDouble() * 0.05);
            return string.Create(CultureInfo.InvariantCulture, $"{x + radius * Math.Cos(angle):F7} {y + radius * Math.Sin(angle):F7}");
        }).ToList();
        return $"POLYGON(({string.Join(',', ring)},{ring[0]}))";
    }
}
