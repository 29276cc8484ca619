using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>A county as a field of work: no pipe leaves it.</summary>
/// <param name="SeatTown">The most urban one.</param>
internal sealed record CountyArea(CountyLand County, TownLand SeatTown, IReadOnlyList<Place> Places)
{
    private readonly IPreparedGeometry boundary = PreparedGeometryFactory.Prepare(County.Boundary);

    public required IReadOnlyDictionary<string, TownLand> Towns { get; init; }

    public Plane Plane { get; } = new(SeatTown.Seat);

    public double RadiusMetres { get; } = Math.Sqrt(County.Boundary.EnvelopeInternal.Area) * 111_195 / 2;

    public double MetresFromSeat(Coordinate place) => Metres(SeatTown.Seat, place);

    public double Metres(Coordinate from, Coordinate to) => Plane.ToMetres(from).DistanceTo(Plane.ToMetres(to));

    public bool Holds(IReadOnlyList<Coordinate> route) => boundary.Covers(DegreeGrid.Factory.CreateLineString([.. route]));

    public bool Holds(Coordinate position) => boundary.Covers(DegreeGrid.Factory.CreatePoint(position));

    /// <summary>Where a lane begins, or the first tenth of it inside the county: beside a wiggly border a street may cut a corner.</summary>
    public Coordinate StartOf(Lane lane) => Tenths(lane.Start, lane.End).FirstOrDefault(Holds, lane.Start);

    /// <summary>Where a lane ends, or as far up from its beginning as the county reaches.</summary>
    public Coordinate EndOf(Lane lane) => Tenths(lane.End, StartOf(lane)).FirstOrDefault(end => Holds([StartOf(lane), end]), lane.End);

    private IEnumerable<Coordinate> Tenths(Coordinate from, Coordinate to)
    {
        var (a, b) = (Plane.ToMetres(from), Plane.ToMetres(to));
        yield return from;
        for (var tenth = 1; tenth < 10; tenth++)
            yield return Plane.ToDegrees(new(a.X + tenth * (b.X - a.X) / 10, a.Y + tenth * (b.Y - a.Y) / 10));
    }

    public static IReadOnlyList<CountyArea> Of(Land land, IReadOnlyList<Place> places)
    {
        var byCounty = places.ToLookup(place => place.Land.CountyCode);
        return [.. land.Counties.Where(county => byCounty.Contains(county.Code)).Select(county => Of(county, land.Towns, [.. byCounty[county.Code]]))];
    }

    private static CountyArea Of(CountyLand county, IReadOnlyList<TownLand> towns, IReadOnlyList<Place> places)
    {
        var own = towns.Where(town => town.CountyCode == county.Code).ToDictionary(town => town.Code);
        var seat = places.GroupBy(place => place.Land.TownshipCode)
            .OrderByDescending(town => town.Where(place => !place.Land.IsRural).Sum(place => place.Persons)).ThenBy(town => town.Key).First();
        return new(county, own[seat.Key], places) { Towns = own };
    }
}
