using GeoZones.Data.Demonstration.Waterworks.Schemes;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Draws every scheme, one after the other.</summary>
internal static class NetworkDrawing
{
    /// <param name="counties">The schemes of each county; their order in all is the index of the scheme.</param>
    /// <param name="upgrades">Years by village: its street pipes were laid then.</param>
    public static NetworkDraft Of(IReadOnlyList<IReadOnlyList<SchemeDraft>> counties, IReadOnlyDictionary<int, int> upgrades)
    {
        var network = new NetworkDraft();
        var index = 0;
        foreach (var drafts in counties)
        {
            var sheets = drafts.Select(draft => new Sheet(network, draft, index++)).ToList();
            foreach (var sheet in sheets) Draw(sheet, upgrades);
            if (sheets.Count > 0) Extensions.Settlements(sheets[0].County, sheets);
        }
        return network;
    }

    private static void Draw(Sheet sheet, IReadOnlyDictionary<int, int> upgrades)
    {
        Mains.Lay(sheet);
        Headworks.Build(sheet);
        HighTanks.Build(sheet);
        Loops.Close(sheet);
        OldMains.Leave(sheet);
        foreach (var member in sheet.Scheme.Members)
        {
            member.Place.Scheme = sheet.Index;
            var year = upgrades.TryGetValue(member.Place.Village, out var upgraded) ? upgraded : Mains.YearOf(sheet.Scheme, member) + 1;
            var junctions = new Streets(sheet, member, year).Lay();
            Extensions.Street(sheet, member, junctions[^1]);
        }
    }
}
