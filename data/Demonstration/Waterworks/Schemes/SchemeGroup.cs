using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Settlements of one kind of supply that are shared out among one or more works.</summary>
/// <param name="Centres">About where the works stand; at least one.</param>
internal sealed record SchemeGroup(CountyArea County, SupplyType Kind, IReadOnlyList<Place> Places, IReadOnlyList<Coordinate> Centres)
{
    private const int PersonsForTwoCountyWorks = 600_000;
    private const int VillagesPerWorks = 14;
    private const int Rounds = 6;

    public static IEnumerable<SchemeGroup> Of(CountyArea county)
    {
        var served = county.Places.Where(place => place.IsServed).ToLookup(KindOf);
        return [.. CountyWide(county, [.. served[SupplyType.UrbanRural]]),
            .. served[SupplyType.MultiVillage].GroupBy(place => place.Land.TownshipCode).Select(town => InTown(county, [.. town])),
            .. served[SupplyType.SingleVillage].GroupBy(place => place.Village).Select(village => InVillage(county, [.. village]))];
    }

    private static SupplyType KindOf(Place place) => place.Supply.First(Place.IsCentralized);

    private static IEnumerable<SchemeGroup> CountyWide(CountyArea county, IReadOnlyList<Place> places)
    {
        if (places.Count == 0) return [];
        var works = places.Sum(place => place.ServedPersons) > PersonsForTwoCountyWorks ? 2 : 1;
        return [new(county, SupplyType.UrbanRural, places, SpreadOut(county, county.SeatTown.Seat, (places, works)))];
    }

    private static SchemeGroup InTown(CountyArea county, IReadOnlyList<Place> places)
    {
        var works = (places.Select(place => place.Village).Distinct().Count() + VillagesPerWorks - 1) / VillagesPerWorks;
        var seat = county.Towns[places[0].Land.TownshipCode].Seat;
        return new(county, SupplyType.MultiVillage, places, SpreadOut(county, seat, (places, works)));
    }

    private static SchemeGroup InVillage(CountyArea county, IReadOnlyList<Place> places) =>
        new(county, SupplyType.SingleVillage, places, [places[0].Settlement.Centre]);

    /// <summary>The first centre as given; the others begin at the furthest settlements and move to the middle of those nearest to them.</summary>
    private static List<Coordinate> SpreadOut(CountyArea county, Coordinate first, (IReadOnlyList<Place> Places, int Count) among)
    {
        var settlements = among.Places.Select(place => place.Settlement.Centre).ToList();
        var centres = new List<Coordinate> { first };
        while (centres.Count < among.Count)
            centres.Add(settlements.MaxBy(at => centres.Min(centre => county.Metres(at, centre)))!);
        for (var round = 0; round < Rounds; round++)
        {
            var nearest = settlements.ToLookup(at => centres.MinBy(centre => county.Metres(at, centre))!);
            centres = [first, .. centres.Skip(1).Select(centre => Middle(nearest[centre], centre))];
        }
        return centres;
    }

    private static Coordinate Middle(IEnumerable<Coordinate> settlements, Coordinate otherwise) => settlements.Any()
        ? new(settlements.Average(at => at.X), settlements.Average(at => at.Y))
        : otherwise;
}
