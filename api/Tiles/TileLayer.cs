using System.Collections.Concurrent;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tiles;

/// <summary>What /tiles/{Name} serves: the same area and zooms to everyone, more or less of it to different roles.</summary>
public sealed class TileLayer
{
    /// <summary>So many sets of divisions have views of their own at a time.</summary>
    const int MostDivisions = 500;

    readonly (string Name, Func<Caller, bool> MaySee, TileContent[] Contents)[] contents;
    readonly ConcurrentDictionary<Divisions, TileView[]> views = new();

    /// <param name="tables">The tables whose change makes its tiles old.</param>
    /// <param name="views">Richest first; a caller gets the first they may see.</param>
    public TileLayer(string name, int minZoom, string[] tables, params (string Name, Func<Caller, bool> MaySee, TileContent[] Contents)[] views)
    {
        (Name, MinZoom, Tables) = (name, minZoom, tables);
        contents = views;
        VersionStatement = TileSql.Version(this);
    }

    public string Name { get; }

    public int MinZoom { get; }

    public IReadOnlyList<string> Tables { get; }

    /// <summary>Single households: asked for with a purpose, and written down.</summary>
    public bool ShowsHouseholds => Name == "households";

    public string VersionStatement { get; }

    /// <returns>Null when the caller may not see the layer at all.</returns>
    public TileView? ViewFor(Caller caller)
    {
        if (views.Count > MostDivisions)
            views.Clear();
        foreach (var view in views.GetOrAdd(IsPlaced(caller) ? caller.Divisions : Divisions.Everywhere, Within))
        {
            if (view.MaySee(caller))
                return view;
        }
        return null;
    }

    /// <summary>What is not kept from anybody within divisions is the same tile for all.</summary>
    bool IsPlaced(Caller caller) => caller.MaySeeHouseholds && Tables.Any(WithinSql.Reads);

    TileView[] Within(Divisions divisions) => [.. contents.Select(view => new TileView(this, view.Name, view.MaySee, view.Contents, divisions))];
}
