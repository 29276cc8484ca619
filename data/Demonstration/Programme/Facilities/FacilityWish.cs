using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>What villages usually have.</summary>
/// <param name="Name">After the village's name.</param>
/// <param name="Size">Square metres of a polygon, metres of a line, 0 of a point.</param>
/// <param name="Chance">That a village has one, 0..1.</param>
internal sealed record FacilityWish(FacilityKind Kind, string Name, SiteShape Shape, double Size, Func<VillageLand, double> Chance)
{
    /// <summary>Likely owners, with their shares.</summary>
    public required (Ownership Owner, double Share)[] Owners { get; init; }

    /// <summary>In a fixed order: the place in the list is part of a facility's id.</summary>
    public static readonly IReadOnlyList<FacilityWish> All =
    [
        new(FacilityKind.Clinic, "卫生室", SiteShape.Point, 0, _ => 0.95)
            { Owners = [(Ownership.Public, 0.8), (Ownership.Private, 0.11), (Ownership.Collective, 0.07), (Ownership.Unknown, 0.02)] },
        new(FacilityKind.School, "小学", SiteShape.Point, 0, _ => 1 / 6.0) { Owners = [(Ownership.Public, 1)] },
        new(FacilityKind.Workshop, "就业帮扶车间", SiteShape.Polygon, 1_600, _ => 0.1)
            { Owners = [(Ownership.Collective, 0.7), (Ownership.Private, 0.3)] },
        new(FacilityKind.PhotovoltaicStation, "村级光伏电站", SiteShape.Polygon, 2_400, _ => 0.16)
            { Owners = [(Ownership.Collective, 0.9), (Ownership.Private, 0.1)] },
        new(FacilityKind.Park, "文化广场", SiteShape.Polygon, 3_200, _ => 0.22) { Owners = [(Ownership.Collective, 1)] },
        new(FacilityKind.Field, "高标准农田", SiteShape.Polygon, 90_000, village => village.IsRural ? 0.16 * (1 - village.Hilliness) : 0)
            { Owners = [(Ownership.Collective, 1)] },
        new(FacilityKind.Orchard, "果园", SiteShape.Polygon, 45_000, village => village.IsRural ? 0.05 + 0.25 * village.Hilliness : 0)
            { Owners = [(Ownership.Collective, 0.5), (Ownership.Private, 0.5)] },
        new(FacilityKind.Road, "通村路", SiteShape.Line, 520, village => village.IsRural ? 0.14 : 0) { Owners = [(Ownership.Public, 1)] },
    ];

    public Ownership Owner(SplitMix64 random)
    {
        var luck = random.Unit();
        return Owners.First(owner => (luck -= owner.Share) < 1e-9).Owner;
    }
}
