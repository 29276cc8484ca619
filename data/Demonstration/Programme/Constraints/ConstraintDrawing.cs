using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Constraints;

/// <summary>The constraint areas of one county: plain polygons inside it that keep clear of zones and of each other's kinds where planners keep them apart.</summary>
internal sealed class ConstraintDrawing(CountyConstraints county, int ordinal, Land land)
{
    private const int IdsPerCounty = 100;

    /// <summary>An outline of which less remains free is not drawn.</summary>
    private const double LeastFree = 0.3;
    private readonly CountyLand countyLand = land.Counties.Single(other => other.Code == county.CountyCode);
    private readonly SplitMix64 random = SplitMix64.For(county.CountyCode, "constraints");
    private readonly List<ConstraintArea> drawn = [];

    public IReadOnlyList<ConstraintArea> Draw(IEnumerable<DrawnZone> zones)
    {
        var free = zones.Where(zone => zone.Town.CountyCode == county.CountyCode)
            .Aggregate(countyLand.Boundary, (left, zone) => Overlay.Subtract(left, zone.Boundary));
        var seat = land.Towns.Single(town => town.Code == county.SeatTownCode).Seat;
        Add(ConstraintKind.UrbanBoundary, countyLand.Name + "城镇开发边界", free, Round(seat, county.UrbanMetres, 16));
        foreach (var hill in county.Hills) Add(ConstraintKind.EcologicalRedLine, hill.Name + "生态保护红线", free, Round(hill));
        foreach (var water in county.Reservoirs) Add(ConstraintKind.WaterSourceProtection, water.Name + "饮用水水源保护区", free, Round(water));
        foreach (var town in FarmingTowns()) Add(ConstraintKind.PermanentFarmland, town.Name + "永久基本农田集中区", free, Farmland(town));
        return drawn;
    }

    /// <summary>Evenly through the list of towns, without the streets.</summary>
    private IEnumerable<TownLand> FarmingTowns()
    {
        var towns = land.Towns.Where(town => town.CountyCode == county.CountyCode && town.Name.EndsWith('镇')).ToArray();
        return Enumerable.Range(0, county.FarmlandBlocks).Select(i => towns[i * towns.Length / county.FarmlandBlocks]);
    }

    private void Add(ConstraintKind kind, string name, Geometry free, Polygon outline)
    {
        var id = ordinal * IdsPerCounty + drawn.Count + 1;
        var boundary = drawn.Aggregate(Overlay.Intersect(outline, free), (left, area) => Overlay.Subtract(left, area.Boundary));
        if (boundary.Area >= LeastFree * outline.Area) drawn.Add(ConstraintRow.Of(id, (kind, name), countyLand.Code, Overlay.WithoutScraps(boundary, 0.2)));
    }

    private Polygon Farmland(TownLand town)
    {
        var (sin, cos) = Math.SinCos(random.Between(0, 2 * Math.PI));
        var distance = random.Between(1900, 2700);
        var plane = new Plane(town.Seat);
        return new Blob(plane, 8).Around(new Spot(distance * cos, distance * sin), random.Between(700, 1100), random);
    }

    private Polygon Round(RoundPlace place) => Round(new Coordinate(place.Longitude, place.Latitude), place.Metres, 14);

    private Polygon Round(Coordinate centre, double metres, int corners) => new Blob(new Plane(centre), corners).Around(new Spot(0, 0), metres, random);
}
