using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>A zone on the ground: its plan, its announced villages and its drawn line.</summary>
internal sealed record DrawnZone(ZonePlan Plan, ZoneSource Source, TownLand Town, IReadOnlyList<VillageLand> Declared, MultiPolygon Boundary)
{
    private const string NotNamed = "公布文本未点名，为凑足公布的村数由本系统选取 / not named in the published text; chosen by us to make up the announced number";

    /// <summary>The zones whose town has its villages in the land, by id.</summary>
    public static IReadOnlyList<DrawnZone> All(Land land)
    {
        var sources = ZoneSource.Read();
        var villages = land.Villages.ToLookup(village => village.TownshipCode);
        return [.. ZonePlan.All.Where(plan => villages.Contains(sources[plan.Key].TownCode))
            .Select(plan => Draw(plan, sources[plan.Key], land, [.. villages[sources[plan.Key].TownCode]]))];
    }

    public Zone ToRow()
    {
        var zone = new Zone
        {
            Id = Plan.Id, Name = Source.Name, Brand = Plan.Brand, Level = Source.Level, Status = ZoneStatus.Approved,
            CountyCode = Places.Stored(Town.CountyCode), TownshipCode = Places.Stored(Town.Code), TownEvidence = Source.TownEvidence,
            EvidenceNote = $"{Plan.Evidence} / town: {Source.TownGrade}; {Source.Note}",
            AreaSquareMetres = Area.SquareMetres(Boundary), Boundary = Boundary, Synthetic = true,
        };
        zone.DeclaredVillages.AddRange(Declared.Select(Announce));
        return zone;
    }

    private static DrawnZone Draw(ZonePlan plan, ZoneSource source, Land land, IReadOnlyList<VillageLand> villages)
    {
        var ground = new TownGround(land.Towns.Single(town => town.Code == source.TownCode), villages);
        var declared = new DeclaredSelection(plan, source, ground).Select();
        VillageLand[] yielding = [.. declared.Where(village => !source.Villages.ContainsKey(village.Code))];
        return new(plan, source, ground.Town, declared, new BoundaryDraft(plan, ground, declared).Draw(yielding));
    }

    private DeclaredVillage Announce(VillageLand village)
    {
        var evidence = Source.Villages.GetValueOrDefault(village.Code, Evidence.Chosen);
        return new() { ZoneId = Plan.Id, VillageCode = village.Code, Evidence = evidence, Note = Note(evidence) };
    }

    private static string Note(Evidence evidence) => evidence switch
    {
        Evidence.Named => "公布文本点名 / named in the published text",
        Evidence.Inferred => "由其他报道或相邻地物推断，公布文本未点名 / inferred from another article or a landmark; not named in the published text",
        _ => NotNamed,
    };
}
