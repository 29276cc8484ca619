using GeoZones.Data.Demonstration.Waterworks.Network;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Makes the synthetic water of a land: who is supplied how, by which works, through which pipes. The same land gives the same water.</summary>
public static class WaterGenerator
{
    public static Water Generate(Land land)
    {
        var places = Place.Of(land);
        var counties = CountyArea.Of(land, places);
        foreach (var city in counties.GroupBy(county => county.County.CityCode)) DecideSupply([.. city]);
        var upgrades = Upgrades.Of(places);
        var drafts = counties.Select(county => SchemeGroup.Of(county).SelectMany(SchemeDraft.Of).ToList()).ToList();
        var network = NetworkDrawing.Of(drafts, upgrades);
        var schemes = drafts.SelectMany(SchemeRecords.Of).ToList();
        return new(schemes, network.Nodes, network.Pipes, HouseholdSupply.Of(land.Households, places))
        {
            Villages = [.. land.Villages.Select((village, index) => new VillageWater(village.Code, upgrades.TryGetValue(index, out var year) ? year : null))],
            Cisterns = CisternSites.Of(land.Households, places, upgrades),
            QualityTests = QualityTests.Of(schemes),
            Incidents = IncidentLog.Of(land, places, schemes),
        };
    }

    private static void DecideSupply(IReadOnlyList<CountyArea> counties)
    {
        foreach (var county in counties) CentralKinds.Assign(county);
        IReadOnlyList<Place> places = [.. counties.SelectMany(county => county.Places)];
        Unsurveyed.Mark(places);
        Dispersed.Mark(places);
        Deliveries.Assign(places);
    }
}
