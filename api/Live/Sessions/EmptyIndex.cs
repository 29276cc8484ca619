using GeoZones.Data.Model;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Api.Live.Sessions;

/// <summary>An index of nothing: it keeps the area under the hand while the true one is not there.</summary>
static class EmptyIndex
{
    static readonly int SupplyTypes = Enum.GetValues<SupplyType>().Length;
    static readonly Lazy<CoverageIndex> Made = new(Make);

    public static CoverageIndex Value => Made.Value;

    static CoverageIndex Make()
    {
        var villages = VillageLayer.Of([]);
        return new()
        {
            Households = HouseholdLayer.Of(new(), SupplyTypes),
            Villages = villages,
            Published = PublishedCounts.Of([]),
            Projects = ProjectLayer.Of([], [], Enum.GetValues<FundSource>().Length),
            Facilities = PointLayer.Of(new(), Enum.GetValues<FacilityKind>().Length),
            Pipes = PipeLayer.Of([], villages, Enum.GetValues<PipeRole>().Length),
        };
    }
}
