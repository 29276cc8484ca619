using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Titles that villages hold or are being created for; more of them in the zones.</summary>
internal sealed class VillageTitles(CodeList codes, IReadOnlyList<DrawnZone> zones)
{
    private const long AfterId = 100;

    private static readonly (string Title, double InZone, double Elsewhere)[] Titles =
    [
        ("省级美丽宜居村庄", 0.5, 0.06),
        ("乡村振兴示范村", 0.4, 0.03),
        ("景区化村庄", 0.25, 0.02),
        ("省级森林村居", 0.15, 0.04),
    ];

    private readonly HashSet<VillageLand> declared = [.. zones.SelectMany(zone => zone.Declared)];

    public IEnumerable<Designation> Rows(Land land) =>
        zones.Select(OfTown).Concat(land.Villages.Where(codes.Contains).Where(village => village.Kind == VillageKind.VillageCommittee).SelectMany(OfVillage));

    private static Designation OfTown(DrawnZone zone) => new()
    {
        Id = zone.Plan.Id, Title = "农业产业强镇", Status = zone.Plan.Id % 3 == 0 ? DesignationStatus.BeingCreated : DesignationStatus.Awarded,
        Year = 2021, DivisionCode = Places.Stored(zone.Town.Code), Synthetic = true,
    };

    private IEnumerable<Designation> OfVillage(VillageLand village)
    {
        var random = village.Random("titles");
        for (var i = 0; i < Titles.Length; i++)
        {
            var chance = declared.Contains(village) ? Titles[i].InZone : Titles[i].Elsewhere;
            var (isHeld, isCreated, isDated, age) = (random.Unit() < chance, random.Unit() < 0.35, random.Unit() < 0.95, random.Below(5));
            if (isHeld)
                yield return new()
                {
                    Id = codes.Block(village, AfterId, Titles.Length) + i, Title = Titles[i].Title, VillageCode = village.Code,
                    Status = isCreated ? DesignationStatus.BeingCreated : DesignationStatus.Awarded,
                    Year = isDated ? 2022 - (isCreated ? 0 : age) : null, Synthetic = true,
                };
        }
    }
}
