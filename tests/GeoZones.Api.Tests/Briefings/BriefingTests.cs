using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Accounts;
using GeoZones.Api.Tests.Callers;
using Npgsql;

namespace GeoZones.Api.Tests.Briefings;

/// <summary>A frozen briefing is the same for ever, and shows nobody what he may not see.</summary>
[Collection(OneAccountServer.Name)]
public sealed class BriefingTests(AccountServer server)
{
    [Fact]
    public async Task A_frozen_briefing_keeps_its_numbers_rows_and_map_while_those_of_today_differ()
    {
        var maker = await server.MemberAsync(Role.Admin);
        var zone = (await maker.GetAsync("/odata/Zones?$select=Id&$orderby=Id&$expand=DeclaredVillages($select=VillageCode)")).Body!["value"]![0]!;
        var (id, villages) = ((long)zone["Id"]!, zone["DeclaredVillages"]!.AsArray());
        var number = await FreezeAsync(maker, $"0.villages~{id}.people!人口", "六月汇报");
        var (before, tiles) = await OpenAsync(maker, number);
        var frozen = before["content"]!["places"]![$"{id}"]!["villages"]!;
        ((int)frozen["value"]!).ShouldBe(villages.Count);
        ((string)frozen["address"]!).ShouldStartWith($"/odata/Zones({id})/DeclaredVillages");
        before["content"]!["rows"]![(string)frozen["rows"]!]!.AsArray().Count.ShouldBe(villages.Count);

        var edited = await maker.SendAsync(HttpMethod.Patch, $"/odata/Zones({id})", JsonNode.Parse($$"""
            {"Boundary":{"type":"MultiPolygon","coordinates":[[[[117.4,34.9],[117.5,34.9],[117.5,35],[117.4,35],[117.4,34.9]]]]},"DeclaredVillages@delta":[{"@removed":{},"VillageCode":"{{villages[0]!["VillageCode"]}}"}]}
            """), ("If-Match", "*"));
        edited.Status.ShouldBe(204, edited.Body?.ToJsonString());

        var (after, sameTiles) = await OpenAsync(maker, number);
        after.ToJsonString().ShouldBe(before.ToJsonString());
        sameTiles.ShouldBe(tiles);
        var today = (await maker.GetAsync($"/briefings/places/{id}")).Body!;
        ((int)today["facts"]!["villages"]!["value"]!).ShouldBe(villages.Count - 1);
        ((long)today["version"]!).ShouldBeGreaterThan((long)before["dataVersion"]!);
        var next = await FreezeAsync(maker, $"{id}.people", "七月汇报");
        next.ShouldBeGreaterThan(number);
        ((await OpenAsync(maker, next)).Tiles.Length).ShouldNotBe(tiles.Length);
    }

    [Fact]
    public async Task Every_cell_of_the_matrix_about_frozen_briefings_is_what_the_service_does()
    {
        var people = new Dictionary<Role, Guest>();
        foreach (var role in RolesMatrix.Roles)
            people[role] = role == Role.Public ? server.Guest() : await server.MemberAsync(role);
        foreach (var of in RolesMatrix.Roles)
        {
            (await people[of].PostAsync("/briefings", new { title = "x", deck = "0.wishes" })).Status.ShouldBe(RolesMatrix.Freezes(of) ? 400 : 403);
            var number = await FreezeAsync(of == Role.Public ? people[Role.Viewer] : people[of], "999.people", "某级", of == Role.Public ? "public" : null);
            foreach (var role in RolesMatrix.Roles)
            {
                foreach (var path in (string[])[$"/briefings/{number}", $"/briefings/{number}/tiles"])
                    Told(await people[role].GetAsync(path)).ShouldBe(RolesMatrix.Opens(of, role) ? (200, null) : (403, "GZ-824"), $"{role} opens one of {of}");
                Numbers(await people[role].GetAsync("/briefings")).Contains(number).ShouldBe(RolesMatrix.Opens(of, role));
            }
        }
    }

    [Fact]
    public async Task What_is_exact_everywhere_is_not_opened_by_who_works_within_a_county()
    {
        var number = await FreezeAsync(await server.MemberAsync(Role.Water), "999.people", "水利");
        Told(await (await server.MemberAsync(Role.Water, "370406000000")).GetAsync($"/briefings/{number}")).ShouldBe((403, "GZ-824"));
    }

    [Fact]
    public async Task One_that_is_frozen_for_the_public_holds_what_the_public_sees_and_is_open_to_everybody()
    {
        var maker = await server.MemberAsync(Role.Admin);
        var number = await FreezeAsync(maker, "0.rate", "公众", "public");
        var anybody = server.Guest();
        var (opened, tiles) = await OpenAsync(anybody, number);
        Numbers(await anybody.GetAsync("/briefings")).ShouldContain(number);
        ((string)opened["role"]!).ShouldBe("public");
        ((string)opened["author"]!).ShouldBe(maker.Name);
        tiles.Length.ShouldBeGreaterThan(1000);
        var served = await anybody.GetAsync("/briefings/tiles?deck=0.rate");
        (await served.Message.Content.ReadAsByteArrayAsync()).ShouldBe(tiles, "the map of now is that of a moment ago");
        var now = (await anybody.GetAsync("/briefings/places/0")).Body!["facts"]!;
        opened["content"]!["places"]!["0"]!.ToJsonString().ShouldBe(now.ToJsonString());
        opened["content"]!["rows"]!.AsObject().Select(rows => rows.Key.Split('?')[0]).ShouldBeSubsetOf(["Zones", "ProjectFunds"]);
    }

    [Fact]
    public async Task A_briefing_is_frozen_by_who_signed_in_is_written_down_and_never_changed()
    {
        var maker = await server.MemberAsync(Role.Viewer);
        var number = await FreezeAsync(maker, "0.villages", "查看");
        ((long)(await server.AskAsync($"SELECT count(*) FROM audit_entries WHERE entity_set = 'Briefings' AND entity_key = '{number}' AND author = '{maker.Name}' AND action = 'Write'"))!).ShouldBe(1);
        foreach (var statement in (string[])["UPDATE briefings SET title = 'x'", "DELETE FROM briefings", "TRUNCATE briefings"])
            (await Should.ThrowAsync<PostgresException>(() => server.RunAsync(statement))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        Told(await server.Guest().PostAsync("/briefings", new { title = "x", deck = "0.villages" })).ShouldBe((403, "GZ-821"));
        Told(await maker.PostAsync("/briefings", new { title = " ", deck = "0.villages" })).ShouldBe((400, "GZ-820"));
        Told(await maker.PostAsync("/briefings", new { title = "x", deck = "0.wishes" })).ShouldBe((400, "GZ-820"));
        Told(await maker.PostAsync("/briefings", new { title = "x", deck = "0.villages", audience = "admin" })).ShouldBe((400, "GZ-820"));
        Told(await maker.PostAsync("/briefings", new { title = "x", value = 49 })).ShouldBe((400, "GZ-820"));
        Told(await maker.GetAsync("/briefings/999")).ShouldBe((404, "GZ-823"));
    }

    static async Task<long> FreezeAsync(Guest maker, string deck, string title, string? audience = null)
    {
        var frozen = await maker.PostAsync("/briefings", new { title, deck, audience });
        frozen.Status.ShouldBe(201, frozen.Body?.ToJsonString());
        return (long)frozen.Body!["number"]!;
    }

    static async Task<(JsonNode Body, byte[] Tiles)> OpenAsync(Guest reader, long number)
    {
        var opened = await reader.GetAsync($"/briefings/{number}");
        opened.Status.ShouldBe(200, opened.Body?.ToJsonString());
        return (opened.Body!, await (await reader.GetAsync($"/briefings/{number}/tiles")).Message.Content.ReadAsByteArrayAsync());
    }

    static (int, string?) Told(Seen seen) => (seen.Status, seen.Code);

    static IEnumerable<long> Numbers(Seen seen) => seen.Body!["briefings"]!.AsArray().Select(each => (long)each!["number"]!);
}
