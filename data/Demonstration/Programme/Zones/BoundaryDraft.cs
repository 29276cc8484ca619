using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Landscape.Divisions;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>The drawn line of a zone: along the borders of the declared villages, except where the plan departs from them.</summary>
internal sealed class BoundaryDraft(ZonePlan plan, TownGround ground, IReadOnlyList<VillageLand> declared)
{
    private readonly Spot middle = ground.Middle(declared);
    private readonly SplitMix64 random = SplitMix64.For(plan.Key, "boundary");

    /// <param name="yielding">Declared villages that no text supports, which may be cut.</param>
    public MultiPolygon Draw(IReadOnlyList<VillageLand> yielding)
    {
        var cut = plan.PartlyInside is null ? null : yielding.Where(IsOnTheRim).MaxBy(Distance);
        var area = Areas.Dissolve([.. declared.Where(village => village != cut).Select(village => village.Boundary)]);
        if (cut is not null) area = Overlay.Unite(area, Part(cut, plan.PartlyInside!.Value));
        if (plan.NeighbourInside is { } share) area = Overlay.Unite(area, Part(Neighbour(cut), share));
        if (plan.LeftOutMetres is { } metres) area = Overlay.Subtract(area, BuiltUp(yielding.MinBy(Distance)!, metres));
        return Overlay.WithoutScraps(area, 0.01);
    }

    private double Distance(VillageLand village) => ground.SeatOf(village).DistanceTo(middle);

    /// <summary>The others hang together no worse without it.</summary>
    private bool IsOnTheRim(VillageLand village) =>
        ground.Parts([.. declared.Where(other => other != village)]) <= ground.Parts(declared);

    /// <summary>Not declared, and embraced more than any other by the declared villages that are whole.</summary>
    private VillageLand Neighbour(VillageLand? cut) => ground.Eligible.Except(declared)
        .OrderByDescending(village => declared.Count(member => member != cut && ground.AreNeighbours(member, village))).ThenBy(Distance).First();

    private MultiPolygon Part(VillageLand village, double share) =>
        new StraightCut(ground.Plane, middle, random).Towards(village.Boundary, share);

    private Polygon BuiltUp(VillageLand village, double metres) =>
        new Blob(ground.Plane, 12).Around(ground.SeatOf(village), metres, random);
}
