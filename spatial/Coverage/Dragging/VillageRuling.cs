using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Decides by rule which villages an area covers, looking again only at those that an edit can have changed.</summary>
sealed class VillageRuling(CoverageIndex index, VillageTally villages)
{
    private readonly PointFlags seats = new(index.Villages.Seats);
    private readonly HashSet<int> touched = [];
    private readonly List<(int Village, bool IsCovered)> seatChanges = [];
    private readonly VillageShares shares = new();
    private GroupTally[]? households;

    internal void Clear()
    {
        seats.Clear();
        seatChanges.Clear();
        touched.Clear();
        foreach (var tally in households ?? []) tally.Clear();
    }

    internal void Row(int row, EdgedArea area, RowCut cut, CoverageRule rule)
    {
        if (rule == CoverageRule.Seat)
        {
            seats.Row(row, area, cut);
            foreach (var village in seats.Entered) seatChanges.Add((village, true));
            foreach (var village in seats.Left) seatChanges.Add((village, false));
        }
        else if (rule == CoverageRule.MajorityOfHouseholds)
        {
            foreach (var tally in Households()) tally.Row(row, area, cut, touched);
        }
    }

    /// <param name="changed">Around all edges that came or went.</param>
    internal void Decide(EdgedArea area, Edge? changed, CoverageRule rule, CoverageGrain grain)
    {
        if (rule == CoverageRule.Seat) DecideSeats(grain);
        else if (rule == CoverageRule.MajorityOfHouseholds) DecideHouseholds(grain);
        else if (changed is { } box) DecideShares(area, box, rule, grain);
    }

    private void DecideSeats(CoverageGrain grain)
    {
        foreach (var (village, isCovered) in seatChanges) villages.Set(village, isCovered, grain);
        seatChanges.Clear();
    }

    private void DecideHouseholds(CoverageGrain grain)
    {
        var tallies = Households();
        foreach (var village in touched)
        {
            if (index.Villages.Shape(village) is null) continue;
            var inside = tallies[0].Inside[village] + tallies[1].Inside[village] - tallies[2].Inside[village];
            villages.Set(village, CoverageThreshold.IsMajority(inside, index.Households.OfVillage(village)), grain);
        }
        touched.Clear();
    }

    private void DecideShares(EdgedArea area, Edge box, CoverageRule rule, CoverageGrain grain)
    {
        for (var village = 0; village < index.Villages.Ordinals; village++)
        {
            if (index.Villages.Shape(village) is { } shape && shape.Envelope.Meets(box)) villages.Set(village, CoverageThreshold.IsEnough(shares.Of(area, shape), rule), grain);
        }
    }

    private GroupTally[] Households() => households ??=
    [
        new(index.Households.Base, index.Households.Villages), new(index.Households.Added, index.Households.Villages), new(index.Households.Removed, index.Households.Villages),
    ];
}
