using System.Text.Json.Nodes;

namespace GeoZones.Api.Tianditu;

/// <summary>The closed list of what is passed on, and how the map draws it: two backgrounds, each with its names, both off until somebody switches them on.</summary>
static class TiandituLayers
{
    public const int MinZoom = 1, MaxZoom = 18;

    /// <summary>The layer of the style that they are drawn on.</summary>
    const string Below = "land";

    static readonly (string Group, string[] Layers)[] Backgrounds = [("tianditu", ["vec", "cva"]), ("imagery", ["img", "cia"])];

    public static readonly IReadOnlyList<string> All = [.. Backgrounds.SelectMany(background => background.Layers)];

    public static string Names => string.Join(", ", All);

    /// <param name="root">Scheme and host of the request.</param>
    public static void AddTo(JsonNode style, string root)
    {
        var layers = style["layers"]!.AsArray();
        var at = layers.TakeWhile(layer => (string?)layer!["id"] != Below).Count() + 1;
        foreach (var (group, name) in Backgrounds.SelectMany(background => background.Layers.Select(name => (background.Group, name))))
        {
            style["sources"]![$"tianditu-{name}"] = new JsonObject
            {
                ["type"] = "raster", ["tiles"] = new JsonArray($"{root}/tiles/tianditu/{name}/{{z}}/{{x}}/{{y}}"), ["tileSize"] = 256,
                ["minzoom"] = MinZoom, ["maxzoom"] = MaxZoom, ["attribution"] = "底图：天地图 · 国家地理信息公共服务平台",
            };
            layers.Insert(at++, new JsonObject
            {
                ["id"] = $"tianditu-{name}", ["type"] = "raster", ["source"] = $"tianditu-{name}",
                ["layout"] = new JsonObject { ["visibility"] = "none" }, ["metadata"] = new JsonObject { ["group"] = group },
            });
        }
    }
}
