using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>One works on the drawing board: its settlements as a tree, and the lines that could close a loop.</summary>
/// <param name="Members">The root first, every other after its parent.</param>
/// <param name="Spares">Pairs in reach of each other that are not parent and child.</param>
internal sealed record SchemeDraft(SchemeGroup Group, IReadOnlyList<Member> Members, IReadOnlyList<(Member From, Member To)> Spares)
{
    public CountyArea County => Group.County;
    public SupplyType Kind => Group.Kind;
    public Member Root => Members[0];
    public int Persons => Root.PersonsBelow;

    public int YearBuilt { get; } = YearOf(Members[0].Place.Key, Group.Kind);

    public static IReadOnlyList<SchemeDraft> Of(SchemeGroup group)
    {
        // Twice: only when the mains are known does it show from which side they come, and so where a gate belongs.
        var (sketch, _) = Grow(group, _ => group.Centres[0]);
        var (members, reach) = Grow(group, site => sketch[site].Parent?.Place.Settlement.Centre ?? group.Centres[0]);
        var spares = SpareLines(members, reach).ToLookup(pair => pair.From.Root);
        return [.. members.OrderBy(member => member.MetresFromWorks).GroupBy(member => member.Root)
            .Select(tree => Of(group, [.. tree], [.. spares[tree.Key]]))];
    }

    private static (Member[] Members, IReadOnlyList<int>[] Reach) Grow(SchemeGroup group, Func<int, Coordinate> from)
    {
        var sites = group.Places.Select((place, index) => new Site(place, Gate.Of(place, group.County, from(index)))).ToList();
        var reach = Reach.Between(group.County, [.. sites.Select(site => site.Gate.Location)]);
        return (new MainForest(group.County, sites, reach).Grow(group.Centres), reach);
    }

    private static SchemeDraft Of(SchemeGroup group, IReadOnlyList<Member> members, IReadOnlyList<(Member, Member)> spares)
    {
        foreach (var member in members.Reverse())
        {
            member.PersonsBelow += member.Place.ServedPersons;
            if (member.Parent is not { } parent) continue;
            parent.PersonsBelow += member.PersonsBelow;
            parent.Children++;
        }
        return new(group, members, spares);
    }

    private static IEnumerable<(Member From, Member To)> SpareLines(Member[] members, IReadOnlyList<int>[] reach) =>
        from a in Enumerable.Range(0, members.Length)
        from b in reach[a]
        where a < b
        let pair = (From: members[a], To: members[b])
        where pair.From.Parent != pair.To && pair.To.Parent != pair.From && pair.From.Root == pair.To.Root
        select pair;

    private static int YearOf(string key, SupplyType kind)
    {
        var random = SplitMix64.For(key, "year built");
        return kind switch
        {
            SupplyType.UrbanRural => 1996 + random.Below(12),
            SupplyType.MultiVillage => 2003 + random.Below(13),
            _ => 1995 + random.Below(20),
        };
    }
}

/// <summary>A settlement to be reached, and where.</summary>
internal sealed record Site(Place Place, Gate Gate);
