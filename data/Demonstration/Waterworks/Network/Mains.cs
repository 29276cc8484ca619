using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>The mains between settlements, along the tree of the scheme.</summary>
internal static class Mains
{
    private const double FoothillsFrom = 0.32;
    private const int PersonsWorthABooster = 300;
    private const double MetresPerYear = 1500;

    public static void Lay(Sheet sheet)
    {
        foreach (var member in sheet.Scheme.Members)
            member.Node = sheet.Add(WaterNodeKind.Junction, member.Gate.Location, member.Place);
        foreach (var member in sheet.Scheme.Members)
            if (member.Parent is { } parent) Lay(sheet, parent, member);
    }

    /// <summary>The network grew outwards, a kilometre and a half a year.</summary>
    public static int YearOf(SchemeDraft scheme, Member member) =>
        Math.Min(2019, scheme.YearBuilt + (int)Math.Min(14, member.MetresFromWorks / MetresPerYear));

    private static void Lay(Sheet sheet, Member parent, Member member)
    {
        var random = SplitMix64.For(member.Place.Key, "main");
        var line = Bent(sheet.County, (parent.Gate.Location, member.Gate.Location), random);
        var fittings = parent.Children > 1 ? Fitting.ValvesFromBranch(line.Metres, random) : Fitting.Valves(line.Metres, random);
        if (NeedsBooster(parent, member)) Boost(fittings, line.Metres);
        sheet.Lay((parent.Node, member.Node), line, fittings, new(PipeRole.Main, member.PersonsBelow, YearOf(sheet.Scheme, member)));
    }

    private static bool NeedsBooster(Member parent, Member member) => parent.Place.Land.Hilliness < FoothillsFrom
        && member.Place.Land.Hilliness >= FoothillsFrom && member.PersonsBelow >= PersonsWorthABooster;

    private static void Boost(List<Fitting> fittings, double length)
    {
        if (fittings.Count > 0) fittings[^1] = fittings[^1] with { Kind = WaterNodeKind.BoosterStation };
        else fittings.Add(new(length / 2, WaterNodeKind.BoosterStation));
    }

    /// <summary>A route that sways a little, as along lanes and field edges; straight where it would leave the county.</summary>
    public static Polyline Bent(CountyArea county, (Coordinate From, Coordinate To) ends, SplitMix64 random)
    {
        var (from, to) = (county.Plane.ToMetres(ends.From), county.Plane.ToMetres(ends.To));
        var length = from.DistanceTo(to);
        for (var sway = Math.Min(90, length * 0.06); sway > 4; sway /= 3)
        {
            Coordinate[] route = [ends.From, .. Swaying(from, to, sway * random.Between(-1, 1), random).Select(county.Plane.ToDegrees), ends.To];
            if (county.Holds(route)) return new(county.Plane, route);
        }
        return new(county.Plane, [ends.From, ends.To]);
    }

    private static IEnumerable<Spot> Swaying(Spot from, Spot to, double sway, SplitMix64 random)
    {
        var bends = Math.Min(14, (int)(from.DistanceTo(to) / 130));
        var waves = random.Between(0.8, 2.2);
        return Enumerable.Range(1, bends).Select(i => (double)i / (bends + 1))
            .Select(share => Beside(from, to, (share, Wave(share, waves) * sway + random.Between(-0.1, 0.1) * Math.Abs(sway))));
    }

    /// <summary>The way round a corner: by a point so many metres beside the middle.</summary>
    public static Coordinate[] Aside(CountyArea county, (Coordinate From, Coordinate To) ends, double metres) =>
        [ends.From, county.Plane.ToDegrees(Beside(county.Plane.ToMetres(ends.From), county.Plane.ToMetres(ends.To), (0.5, metres))), ends.To];

    /// <summary>A wave that begins and ends on the straight line.</summary>
    private static double Wave(double share, double waves) => Math.Sin(Math.PI * share) * Math.Sin(Math.PI * waves * share + waves);

    private static Spot Beside(Spot from, Spot to, (double Share, double Aside) at)
    {
        var length = Math.Max(1, from.DistanceTo(to));
        var (x, y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        return new(from.X + at.Share * (to.X - from.X) - y * at.Aside, from.Y + at.Share * (to.Y - from.Y) + x * at.Aside);
    }
}
