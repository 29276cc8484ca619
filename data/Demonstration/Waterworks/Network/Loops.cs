using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Mains that close loops in the tree, so that a burst does not always cut somebody off. A few are still to be built, a few kept shut.</summary>
internal static class Loops
{
    private const double ShareOfMains = 0.12;
    private const double Diverted = 0.4;
    private const double SmallestAngle = 0.5;

    public static void Close(Sheet sheet)
    {
        var count = (int)(sheet.Scheme.Members.Count * ShareOfMains);
        var lines = sheet.Scheme.Members.Where(member => member.Parent is not null)
            .SelectMany<Member, (Member At, Member To)>(member => [(member, member.Parent!), (member.Parent!, member)]).ToLookup(line => line.At, line => line.To);
        var worthwhile = sheet.Scheme.Spares
            .Where(pair => IsApart(sheet.County, pair, lines) && IsApart(sheet.County, (pair.To, pair.From), lines))
            .OrderByDescending(pair => Gain(sheet.County, pair));
        foreach (var (from, to) in WithoutFans(worthwhile).Take(count)) Close(sheet, from, to);
    }

    /// <summary>No settlement gets more than one loop.</summary>
    private static IEnumerable<(Member From, Member To)> WithoutFans(IEnumerable<(Member From, Member To)> loops)
    {
        var looped = new HashSet<Member>();
        foreach (var (from, to) in loops)
        {
            if (looped.Contains(from) || looped.Contains(to)) continue;
            looped.UnionWith([from, to]);
            yield return (from, to);
        }
    }

    /// <summary>Does the loop leave this end at a fair angle from every main of the tree?</summary>
    private static bool IsApart(CountyArea county, (Member At, Member To) loop, ILookup<Member, Member> mains)
    {
        var heading = Heading(county, loop.At, loop.To);
        return mains[loop.At].All(main => Math.Abs(Math.IEEERemainder(Heading(county, loop.At, main) - heading, 2 * Math.PI)) > SmallestAngle);
    }

    private static double Heading(CountyArea county, Member from, Member to)
    {
        var (a, b) = (county.Plane.ToMetres(from.Gate.Location), county.Plane.ToMetres(to.Gate.Location));
        return Math.Atan2(b.Y - a.Y, b.X - a.X);
    }

    /// <summary>How many metres of detour along the tree each metre of the loop saves.</summary>
    private static double Gain(CountyArea county, (Member From, Member To) pair)
    {
        var (a, b) = pair;
        while (a != b)
        {
            if (a.MetresFromWorks >= b.MetresFromWorks) a = a.Parent!;
            else b = b.Parent!;
        }
        var detour = pair.From.MetresFromWorks + pair.To.MetresFromWorks - 2 * a.MetresFromWorks;
        return detour / county.Metres(pair.From.Gate.Location, pair.To.Gate.Location);
    }

    private static void Close(Sheet sheet, Member from, Member to)
    {
        var random = SplitMix64.For(from.Place.Key + to.Place.Key, "loop");
        var line = Mains.Bent(sheet.County, (from.Gate.Location, to.Gate.Location), random);
        var valves = Fitting.Valves(line.Metres, random);
        if (valves.Count == 0) valves.Add(new(line.Metres / 2, WaterNodeKind.Valve));
        if (random.Unit() < 0.2) valves[valves.Count / 2] = valves[valves.Count / 2] with { IsOpen = false };
        var persons = (int)(Math.Min(from.PersonsBelow, to.PersonsBelow) * Diverted) + 200;
        sheet.Lay((from.Node, to.Node), line, valves, new(PipeRole.Main, persons, 2012 + random.Below(10)) { Status = StatusOf(random.Unit()) });
    }

    private static AssetStatus StatusOf(double draw) => draw switch
    {
        < 0.05 => AssetStatus.Planned,
        < 0.09 => AssetStatus.UnderConstruction,
        _ => AssetStatus.InService,
    };
}
