using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Accounts;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.Live;

/// <summary>The index, over HTTP and on the WebSocket, says what PostGIS says: of every area, by every rule, to every caller.</summary>
[Collection(OneAccountServer.Name)]
public sealed class LiveTruthTests(AccountServer server) : IAsyncLifetime
{
    const string Town = "370404100000";

    static readonly string[] Rules = ["seat", "majorityOfArea", "whole", "overlaps", "majorityOfHouseholds"];

    Coordinate centre = new();

    public async Task InitializeAsync()
    {
        await CoverageTruth.FollowedAsync(server.Guest());
        centre = new((double)(await server.AskAsync($"SELECT ST_X(ST_Centroid(boundary)) FROM divisions WHERE code = '{Town}'"))!, (double)(await server.AskAsync($"SELECT ST_Y(ST_Centroid(boundary)) FROM divisions WHERE code = '{Town}'"))!);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Role.Admin, "")]
    [InlineData(Role.Water, Town)]
    [InlineData(Role.Planner, "")]
    [InlineData(Role.Viewer, "")]
    [InlineData(Role.Public, "")]
    public async Task Index_and_PostGIS_say_the_same(Role role, string division)
    {
        var guest = await CallerAsync(role, division);
        await using var client = await LiveClient.ConnectAsync(server.Root, guest);
        await client.OpenAsync(Drawing.GeoJson(Drawing.Star(new(0), centre, 0.01, 5)));
        var (random, edit, seen) = (new Random(7), 0, new HashSet<string>());
        for (var i = 0; i < 12; i++)
        {
            var at = new Coordinate(centre.X + (random.NextDouble() * 0.08) - 0.04, centre.Y + (random.NextDouble() * 0.08) - 0.04);
            var area = Drawing.Star(random, at, 0.004 + (random.NextDouble() * random.NextDouble() * 0.12), 5 + random.Next(60));
            var rule = Rules[i % (role == Role.Admin ? 5 : 4)];
            var truth = await CoverageTruth.AskAsync(guest, area, rule);
            var answer = await guest.PostAsync("/odata/CoverageOf", CoverageTruth.Body(area, rule));
            answer.Header("GeoZones-Computed").ShouldBe("index");
            CoverageTruth.Same(answer.Body!, truth);
            await client.SayAsync($$$"""[{"edit":{{{++edit}}},"rule":"{{{rule}}}"},{"edit":{{{++edit}}},"replace":{"area":{{{Drawing.GeoJson(area)}}}}}]""");
            var frame = await client.UntilAsync(edit);
            ((string)frame["computed"]!).ShouldBe("index");
            CoverageTruth.Same(frame["totals"]!, truth);
            seen.Add($"{truth["SuppressedVillages"] is null} {truth["PipeMetres"] is null}");
        }
        seen.ShouldBe([role switch { Role.Public => "True True", Role.Viewer => "False True", _ => "False False" }]);
    }

    [Fact]
    public async Task Exact_counts_end_where_the_divisions_of_the_caller_end()
    {
        var (bounded, admin) = (await CallerAsync(Role.Water, Town), await CallerAsync(Role.Admin, ""));
        await using var client = await LiveClient.ConnectAsync(server.Root, bounded);
        var inside = Drawing.Star(new(3), centre, 0.003, 12);
        await client.OpenAsync(Drawing.GeoJson(inside));
        CoverageTruth.Same(client.Last["totals"]!, await CoverageTruth.AskAsync(admin, inside, "seat"));
        var far = inside.Shell.Coordinates.SkipLast(1).ToList();
        far[0] = new(centre.X + 0.5, centre.Y);
        await client.MoveAsync(1, 0, far[0].X, far[0].Y);
        var frame = await client.UntilAsync(1);
        CoverageTruth.Same(frame["totals"]!, await CoverageTruth.AskAsync(bounded, Drawing.Polygon(far), "seat"));
        ((long?)frame["totals"]!["Households"]).ShouldNotBe((long?)(await CoverageTruth.AskAsync(admin, Drawing.Polygon(far), "seat"))["Households"]);
    }

    [Fact]
    public async Task A_stored_zone_is_answered_and_opened_by_its_present_boundary()
    {
        var admin = await CallerAsync(Role.Admin, "");
        var zone = (long)(await server.AskAsync("SELECT min(id) FROM zones"))!;
        foreach (var rule in Rules)
        {
            var answer = await admin.GetAsync($"/odata/Zones({zone})/Coverage(rule='{rule}')");
            answer.Header("GeoZones-Computed").ShouldBe("index");
            CoverageTruth.Same(answer.Body!, (await admin.GetAsync($"/odata/Zones({zone})/Coverage(rule='{rule}')?$select=*")).Body!);
        }
        foreach (var other in new[] { "rule='declared'", "rule='seat',version=1", "rule='seat',asOf=2100-01-01" })
            (await admin.GetAsync($"/odata/Zones({zone})/Coverage({other})")).Header("GeoZones-Computed").ShouldBe("");
        await using var client = await LiveClient.ConnectAsync(server.Root, admin);
        await client.SayAsync($$$"""{"open":{"zone":{{{zone}}}},"rule":"whole"}""");
        var drawn = (await admin.GetAsync($"/odata/Zones({zone})/Coverage(rule='whole')")).Body!.AsObject();
        foreach (var own in new[] { "VersionNumber", "DrawnAt", "DrawnBy", "RowsBehind" })
            drawn.Remove(own);
        var frame = await client.UntilAsync(0);
        frame["totals"]!.AsObject().Remove("RowsBehind");
        CoverageTruth.Same(frame["totals"]!, drawn);
    }

    [Fact]
    public async Task An_area_beyond_the_country_is_left_to_PostGIS()
    {
        var answer = await (await CallerAsync(Role.Admin, "")).PostAsync("/odata/CoverageOf", CoverageTruth.Body(Drawing.Polygon([new(-170, -80), new(170, -80), new(170, 80), new(-170, 80)]), "seat"));
        (answer.Status, answer.Header("GeoZones-Computed")).ShouldBe((200, ""));
        ((long)answer.Body!["Villages"]!).ShouldBe((long)(await server.AskAsync("SELECT count(*) FROM villages"))!);
    }

    [Fact]
    public async Task A_draft_is_not_there_for_who_may_not_see_it()
    {
        var zone = (long)(await server.AskAsync("SELECT min(id) FROM zones"))!;
        await server.RunAsync("UPDATE zones SET status = 'Draft' WHERE id = $1", zone);
        try
        {
            var viewer = await CallerAsync(Role.Viewer, "");
            (await viewer.GetAsync($"/odata/Zones({zone})/Coverage(rule='seat')")).Code.ShouldBe("GZ-156");
            await using var client = await LiveClient.ConnectAsync(server.Root, viewer);
            await client.SayAsync($$$"""{"open":{"zone":{{{zone}}}}}""");
            ((string)(await client.HearAsync())["refused"]!["code"]!).ShouldBe("GZ-156");
        }
        finally
        {
            await server.RunAsync("UPDATE zones SET status = 'Approved' WHERE id = $1", zone);
        }
    }

    [Fact]
    public async Task A_planner_who_drags_by_hairs_sees_counts_change_by_whole_villages_only()
    {
        await using var client = await LiveClient.ConnectAsync(server.Root, await CallerAsync(Role.Planner, ""));
        await client.SayAsync($$$"""{"open":{"area":{{{Drawing.GeoJson(Drawing.Star(new(5), centre, 0.03, 8))}}}},"rule":"majorityOfHouseholds"}""");
        ((string)(await client.HearAsync())["refused"]!["code"]!).ShouldBe("GZ-230");
        await client.OpenAsync(Drawing.GeoJson(Drawing.Polygon([new(centre.X - 0.05, centre.Y - 0.05), new(centre.X, centre.Y - 0.05), new(centre.X, centre.Y + 0.05), new(centre.X - 0.05, centre.Y + 0.05)])));
        var (before, villages) = (Told(client.Last), (int)client.Last["totals"]!["Villages"]!);
        for (var edit = 1; edit <= 400; edit++)
        {
            await client.MoveAsync(edit, 1, centre.X + (edit * 0.00012), centre.Y - 0.05);
            var frame = await client.UntilAsync(edit);
            var (gained, lost, now) = (frame["gained"]!.AsArray().Count, frame["lost"]!.AsArray().Count, Told(frame));
            (villages += gained - lost).ShouldBe((int)frame["totals"]!["Villages"]!);
            if (gained + lost == 0)
                now.ShouldBe(before);
            before = now;
        }
        villages.ShouldBeGreaterThan(0);

        static string Told(JsonObject frame) => string.Join('|', new[] { "Households", "Persons", "UnservedPersons", "SupplyTypes", "PipeMetres" }.Select(name => frame["totals"]![name]?.ToJsonString()));
    }

    [Fact]
    public async Task Newer_data_reach_an_open_session()
    {
        await using var client = await LiveClient.ConnectAsync(server.Root, await CallerAsync(Role.Admin, ""));
        await client.OpenAsync(Drawing.GeoJson(Drawing.Star(new(6), centre, 0.03, 20)));
        await client.MoveAsync(1, 0, centre.X + 0.02, centre.Y);
        var before = (await client.UntilAsync(1))["totals"]!;
        await server.RunAsync("INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location) SELECT village_code, township_code, county_code, kind, 7, 'Spring', delivery, ST_SetSRID(ST_Point(round($1 * 1e7) / 1e7, round($2 * 1e7) / 1e7), 4490) FROM households LIMIT 1", centre.X, centre.Y);
        var after = await client.UntilAsync(frame => frame.ContainsKey("totals") && (long)frame["totals"]!["Persons"]! == (long)before["Persons"]! + 7);
        ((long)after["edit"]!).ShouldBe(1);
        ((long)after["dataVersion"]!).ShouldBeGreaterThan((long)before["DataVersion"]!);
    }

    [Fact]
    public async Task A_write_is_seen_by_the_next_question_whoever_else_writes()
    {
        var places = await CoverageTruth.HouseholdsAsync(server, 4);
        await Task.WhenAll(places.Select(async place =>
        {
            var writer = await CallerAsync(Role.Admin, "");
            var around = Drawing.Polygon([new(place.X - 1e-6, place.Y - 1e-6), new(place.X + 1e-6, place.Y - 1e-6), new(place.X + 1e-6, place.Y + 1e-6), new(place.X - 1e-6, place.Y + 1e-6)]);
            var rest = await PersonsAsync(writer, around) - place.Persons;
            for (var persons = 20; persons < 35; persons++)
            {
                (await writer.SendAsync(HttpMethod.Patch, $"/odata/Households({place.Id})", new JsonObject { ["Persons"] = persons }, ("If-Match", "*"))).Code.ShouldBeNull();
                (await PersonsAsync(writer, around)).ShouldBe(rest + persons);
            }
        }));
        await CoverageTruth.FollowedAsync(server.Guest());
    }

    [Fact]
    public async Task Without_an_index_PostGIS_answers_and_says_so()
    {
        await using var app = await AccountServer.StartAsync(server.ConnectionString, "--Proxies:0=127.0.0.1", "--Live:Follow=false");
        var (root, guest) = (new Uri(app.Urls.Single()), new Guest(new(app.Urls.Single()), Guest.NextAddress()));
        await server.AddAsync(guest.Name, Role.Planner);
        await guest.SignInAsync();
        await using var client = await LiveClient.ConnectAsync(root, guest);
        var area = Drawing.Star(new(8), centre, 0.03, 20);
        await client.OpenAsync(Drawing.GeoJson(area), "overlaps");
        await client.MoveAsync(1, 0, centre.X + 0.04, centre.Y);
        var frame = await client.UntilAsync(1);
        ((string)frame["computed"]!, (string)frame["reason"]!).ShouldBe(("postgis", "cold"));
        var moved = area.Shell.Coordinates.SkipLast(1).ToList();
        moved[0] = new(centre.X + 0.04, centre.Y);
        CoverageTruth.Same(frame["totals"]!, await CoverageTruth.AskAsync(guest, Drawing.Polygon(moved), "overlaps"));
        (await guest.PostAsync("/odata/CoverageOf", CoverageTruth.Body(area, "seat"))).Header("GeoZones-Computed").ShouldBe("postgis; cold");
    }

    static async Task<long> PersonsAsync(Guest guest, Polygon area) => (long)(await guest.PostAsync("/odata/CoverageOf", CoverageTruth.Body(area, "seat"))).Body!["Persons"]!;

    async Task<Guest> CallerAsync(Role role, string division) => role == Role.Public ? server.Guest() : await server.MemberAsync(role, division.Length == 0 ? [] : [division]);
}
