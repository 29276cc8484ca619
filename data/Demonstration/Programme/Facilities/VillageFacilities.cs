using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>What one village has. Nothing here was built or rebuilt in 2022: that is what projects leave.</summary>
/// <param name="firstId">Fixed by the village's place in the code list.</param>
/// <param name="hasPublishedClinic">Villages whose clinic, a text says, meets the provincial standard.</param>
internal sealed class VillageFacilities(VillageLand village, long firstId, Predicate<VillageLand> hasPublishedClinic)
{
    private readonly BuildingGround ground = new(village.Boundary, village.Seat);
    private readonly SplitMix64 random = village.Random("facilities");

    public IEnumerable<Facility> Rows()
    {
        for (var i = 0; i < FacilityWish.All.Count; i++)
        {
            var wish = FacilityWish.All[i];
            var isPublished = wish.Kind == FacilityKind.Clinic && hasPublishedClinic(village);
            if (random.Unit() >= wish.Chance(village) && !isPublished) continue;
            var facility = Row(wish, firstId + i);
            if (isPublished) MeetStandard(facility);
            yield return facility;
        }
    }

    private Facility Row(FacilityWish wish, long id)
    {
        var facility = FacilityRow.Of(id, (wish.Kind, Name(wish)), village, ground.Footprint(wish.Shape, wish.Size, random));
        facility.Ownership = wish.Owner(random);
        facility.BuiltYear = random.Unit() < 0.04 ? null : 2003 + random.Below(14);
        facility.RebuiltYear = random.Unit() < 0.3 ? 2017 + random.Below(5) : null;
        facility.Status = random.Unit() < 0.03 ? AssetStatus.OutOfUse : AssetStatus.InService;
        if (wish.Kind == FacilityKind.Clinic) facility.MeetsProvincialStandard = Standard(random.Unit());
        return facility;
    }

    private static void MeetStandard(Facility clinic) =>
        (clinic.Ownership, clinic.Status, clinic.MeetsProvincialStandard) = (Ownership.Public, AssetStatus.InService, true);

    private static bool? Standard(double luck) => luck < 0.12 ? null : luck < 0.7;

    private string Name(FacilityWish wish) => village.SpokenName() +
        (wish.Kind == FacilityKind.Clinic && village.Kind == VillageKind.ResidentsCommittee ? "卫生服务站" : wish.Name);
}
