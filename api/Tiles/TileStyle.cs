using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tiles;

/// <summary>The map style without what the caller may not see. A source has the name of its tile layer.</summary>
public static class TileStyle
{
    static readonly string Text = Read();

    /// <param name="root">Scheme and host of the request; takes the place of {base}.</param>
    public static JsonNode For(Caller caller, string root)
    {
        var style = JsonNode.Parse(Text.Replace("{base}", JsonEncodedText.Encode(root).ToString(), StringComparison.Ordinal))!;
        var hidden = TileLayers.All.Where(layer => layer.ViewFor(caller) is null).Select(layer => layer.Name).ToHashSet();
        foreach (var name in hidden)
            style["sources"]!.AsObject().Remove(name);
        style["layers"]!.AsArray().RemoveAll(layer => (string?)layer!["source"] is { } source && hidden.Contains(source));
        return style;
    }

    static string Read()
    {
        using var stream = typeof(TileStyle).Assembly.GetManifestResourceStream("GeoZones.Api.Tiles.style.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
