using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tiles;

namespace GeoZones.Api.Tests.Tiles;

public sealed class TileContentTests(TileWorld world) : IClassFixture<TileWorld>
{
    const string Full = "370406100201", Four = "370406100202", TwoUnserved = "370406100203", AllUnknown = "370406100204";
    const string Urban = "370406100205", Empty = "370406100206", ThreeUnknown = "370406100207", HalfUnknown = "370406100208";
    static readonly string[] CountNames = ["households", "persons", "unserved_households", "unknown_households"];

    [Fact]
    public async Task The_public_sees_rates_and_never_a_count()
    {
        var tile = await TileAsync(Role.Public, "villages", 11);
        tile["villages"].Count.ShouldBe(8);
        tile["villages"].ShouldAllBe(village => !CountNames.Any(village.Properties.ContainsKey));
        tile.Of("villages", Full).Properties["rate"].ShouldBe(0.75);
    }

    [Theory]
    [InlineData(Full, "known")]
    [InlineData(Four, "suppressed")]
    [InlineData(TwoUnserved, "suppressed")]
    [InlineData(AllUnknown, "unknown")]
    [InlineData(Urban, "not_rural")]
    [InlineData(Empty, "unknown")]
    [InlineData(ThreeUnknown, "suppressed")]
    [InlineData(HalfUnknown, "unknown")]
    public async Task Below_the_household_role_a_rate_about_fewer_than_five_households_is_withheld(string village, string state)
    {
        foreach (var role in (Role[])[Role.Public, Role.Viewer, Role.Planner])
        {
            var shown = (await TileAsync(role, "villages", 11)).Of("villages", village).Properties;
            shown["rate_state"].ShouldBe(state);
            shown.ContainsKey("rate").ShouldBe(state == "known");
        }
    }

    [Theory]
    [InlineData(Full, 20L, 5L, 0L)]
    [InlineData(Four, null, null, null)]
    [InlineData(TwoUnserved, null, null, null)]
    [InlineData(AllUnknown, 6L, 0L, 6L)]
    [InlineData(ThreeUnknown, null, null, null)]
    public async Task A_planner_sees_no_count_that_gives_away_fewer_than_five_households(string village, long? households, long? unserved, long? unknown)
    {
        var shown = (await TileAsync(Role.Planner, "villages", 11)).Of("villages", village).Properties;
        shown.GetValueOrDefault("households").ShouldBe(households);
        shown.GetValueOrDefault("persons").ShouldBe(households * 3);
        shown.GetValueOrDefault("unserved_households").ShouldBe(unserved);
        shown.GetValueOrDefault("unknown_households").ShouldBe(unknown);
    }

    [Fact]
    public async Task A_clerk_sees_every_count_and_rate()
    {
        var tile = await TileAsync(Role.Clerk, "villages", 11);
        tile.Of("villages", TwoUnserved).Properties["unserved_households"].ShouldBe(2L);
        tile.Of("villages", TwoUnserved).Properties["rate"].ShouldBe(0.8);
        tile.Of("villages", Four).Properties["rate_state"].ShouldBe("known");
    }

    [Fact]
    public async Task A_village_says_how_it_came_onto_a_published_list()
    {
        var tile = await TileAsync(Role.Public, "villages", 11);
        tile.Of("villages", Full).Properties["evidence"].ShouldBe("named");
        tile.Of("villages", Four).Properties["evidence"].ShouldBe("chosen");
        tile.Of("villages", Empty).Properties.ShouldNotContainKey("evidence");
        tile.Of("villages", Four).Properties["name"].ShouldBe("O'Hara\"; --");
    }

    [Fact]
    public async Task Towns_are_drawn_from_zoom_7_and_village_names_from_zoom_12()
    {
        string[] Levels(VectorTile tile) => [.. tile["divisions"].Select(division => (string)division.Properties["level"])];
        Levels(await TileAsync(Role.Public, "divisions", 6)).ShouldBe(["Prefecture", "County"]);
        Levels(await TileAsync(Role.Public, "divisions", 7)).ShouldBe(["Prefecture", "County", "Township"]);
        (await TileAsync(Role.Public, "villages", 11)).Layers.ShouldNotContain("village_labels");
        (await TileAsync(Role.Public, "villages", 12)).Layers.ShouldContain("village_labels");
    }

    [Fact]
    public async Task A_zone_carries_its_id_and_the_length_of_its_published_list()
    {
        var zone = (await TileAsync(Role.Public, "zones", 12)).Of("zones", 7L);
        zone.Id.ShouldBe(7ul);
        zone.Properties["town"].ShouldBe("徐庄镇");
        zone.Properties["evidence"].ShouldBe("named");
        zone.Properties["declared_villages"].ShouldBe(2L);
    }

    [Fact]
    public async Task Up_to_zoom_14_only_households_without_centralized_supply_are_drawn()
    {
        (await TileAsync(Role.Clerk, "households", 14))["households"].ShouldAllBe(household => Equals(household.Properties["is_centralized"], false));
        (await TileAsync(Role.Clerk, "households", 14))["households"].Count.ShouldBe(5);
        (await TileAsync(Role.Clerk, "households", 15))["households"].Count.ShouldBe(20);
        var unknown = (await TileAsync(Role.Clerk, "households", 12))["households"].Where(household => !household.Properties.ContainsKey("is_centralized"));
        unknown.ShouldAllBe(household => !household.Properties.ContainsKey("supply_type"));
    }

    [Theory]
    [InlineData(12, new[] { 1L }, new[] { 1L }, 0)]
    [InlineData(13, new[] { 1L, 2L }, new[] { 1L }, 1)]
    [InlineData(14, new[] { 1L, 2L }, new[] { 1L, 2L }, 1)]
    [InlineData(15, new[] { 1L, 2L }, new[] { 1L, 2L, 3L }, 1)]
    public async Task The_network_appears_main_first(int zoom, long[] pipes, long[] nodes, int cisterns)
    {
        var tile = await TileAsync(Role.Water, "water", zoom);
        tile["pipes"].Select(pipe => pipe.Properties["id"]).Cast<long>().ShouldBe(pipes);
        tile["nodes"].Select(node => node.Properties["id"]).Cast<long>().ShouldBe(nodes);
        tile["cisterns"].Count.ShouldBe(cisterns);
    }

    [Fact]
    public async Task What_is_unknown_is_absent()
    {
        var tile = await TileAsync(Role.Water, "water", 15);
        tile.Of("pipes", 1L).Properties.Keys.ShouldBe(["id", "role", "status", "diameter_mm"]);
        tile.Of("pipes", 2L).Properties.Keys.ShouldBe(["id", "role", "status", "material"]);
        tile.Of("nodes", 2L).Properties["is_open"].ShouldBe(false);
        tile.Of("nodes", 3L).Properties.Keys.ShouldBe(["id", "kind"]);
    }

    [Fact]
    public async Task A_project_site_carries_the_budget_of_its_project()
    {
        var tile = await TileAsync(Role.Viewer, "projects", 13);
        tile.Of("sites", 11L).Properties["budget_yuan"].ShouldBe(3000000.5);
        tile.Of("sites", 11L).Properties.ShouldNotContainKey("stage");
        tile["footprints"].Single().Properties.Keys.ShouldBe(["id"]);
    }

    [Fact]
    public async Task Geometry_is_clipped_64_units_beyond_the_tile()
    {
        var vertices = (await TileAsync(Role.Public, "villages", 15))["villages"].SelectMany(village => village.Vertices).ToList();
        vertices.ShouldAllBe(vertex => vertex.X >= -64 && vertex.X <= 4160 && vertex.Y >= -64 && vertex.Y <= 4160);
        vertices.ShouldContain(vertex => vertex.X == -64 || vertex.Y == 4160 || vertex.X == 4160 || vertex.Y == -64);
    }

    [Fact]
    public async Task TileJSON_announces_every_layer_and_property_that_a_tile_carries()
    {
        await using var server = await TileServer.StartAsync(world.ConnectionString, Role.Admin);
        foreach (var layer in TileLayers.All)
        {
            var described = JsonNode.Parse(await server.Http.GetStringAsync($"/tiles/{layer.Name}.json"))!;
            described["bounds"]!.AsArray().Select(number => (double)number!).ShouldBe([117.4, 34.8, 117.5, 34.9]);
            var announced = described["vector_layers"]!.AsArray().ToDictionary(l => (string)l!["id"]!, l => l!["fields"]!.AsObject().Select(f => f.Key).ToHashSet());
            var tile = await server.TileAsync(layer.Name, 15);
            foreach (var name in tile.Layers)
                tile[name].SelectMany(feature => feature.Properties.Keys).Distinct().ShouldBeSubsetOf(announced[name]);
        }
    }

    async Task<VectorTile> TileAsync(Role role, string layer, int zoom)
    {
        await using var server = await TileServer.StartAsync(world.ConnectionString, role);
        return await server.TileAsync(layer, zoom);
    }
}
