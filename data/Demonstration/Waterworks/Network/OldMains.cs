using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Mains of an earlier generation that still lie beside their successors, out of use or abandoned.</summary>
internal static class OldMains
{
    private const double Share = 0.03;

    public static void Leave(Sheet sheet)
    {
        foreach (var member in sheet.Scheme.Members)
        {
            var random = SplitMix64.For(member.Place.Key, "old main");
            if (member.Parent is not { } parent || random.Unit() >= Share) continue;
            var line = Mains.Bent(sheet.County, (parent.Gate.Location, member.Gate.Location), random);
            var status = random.Unit() < 0.6 ? AssetStatus.Abandoned : AssetStatus.OutOfUse;
            sheet.Lay((parent.Node, member.Node), line, [], new(PipeRole.Main, member.PersonsBelow, 1978 + random.Below(18)) { Status = status });
        }
    }
}
