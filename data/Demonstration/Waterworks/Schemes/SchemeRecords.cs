using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Turns drafts into scheme records: names, operators, capacities.</summary>
internal static class SchemeRecords
{
    /// <param name="drafts">All of one county; names are unique in it.</param>
    public static IReadOnlyList<SchemeWater> Of(IReadOnlyList<SchemeDraft> drafts)
    {
        var shared = drafts.GroupBy(ShortName).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var taken = new HashSet<string>();
        return [.. drafts.Select(draft => Of(draft, Unique(shared.Contains(ShortName(draft)) ? LongName(draft) : ShortName(draft), taken)))];
    }

    private static SchemeWater Of(SchemeDraft draft, string name)
    {
        var random = SplitMix64.For(draft.Root.Place.Key, "scheme");
        var management = ManagementOf(draft.Kind, random.Unit());
        return new(name, draft.County.County.Code, draft.Kind)
        {
            DesignCubicMetresPerDay = Capacity.DesignFor(draft.Persons, draft.Kind),
            ActualCubicMetresPerDay = (int)(Capacity.DailyUse(draft.Persons, draft.Kind) * random.Between(0.72, 1.05)),
            Management = management,
            Operator = OperatorOf(draft, management),
            YearBuilt = draft.YearBuilt,
            ServedVillages = [.. draft.Members.Select(member => member.Place.Land.Code).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : $"{name}（{number}）";
            if (taken.Add(candidate)) return candidate;
        }
    }

    private static string ShortName(SchemeDraft draft) => draft.Kind switch
    {
        SupplyType.UrbanRural => $"{draft.County.County.Name}城乡供水一体化工程",
        SupplyType.MultiVillage => $"{TownOf(draft)}联村供水工程",
        _ => $"{VillageOf(draft)}单村供水站",
    };

    private static string LongName(SchemeDraft draft) => draft.Kind switch
    {
        SupplyType.UrbanRural => $"{ShortName(draft)}（{TownOf(draft)}片区）",
        SupplyType.MultiVillage => $"{TownOf(draft)}{VillageOf(draft)}片联村供水工程",
        _ => $"{TownOf(draft)}{VillageOf(draft)}单村供水站",
    };

    private static ManagementModel ManagementOf(SupplyType kind, double draw) => (kind, draw) switch
    {
        (SupplyType.UrbanRural, _) => ManagementModel.CountyWaterCompany,
        (SupplyType.MultiVillage, < 0.3) => ManagementModel.CountyWaterCompany,
        (SupplyType.MultiVillage, _) => ManagementModel.TownStation,
        (SupplyType.SingleVillage, < 0.7) => ManagementModel.VillageCommittee,
        _ => ManagementModel.Contractor,
    };

    private static string OperatorOf(SchemeDraft draft, ManagementModel management) => management switch
    {
        ManagementModel.CountyWaterCompany => $"{draft.County.County.Name}城乡供水公司",
        ManagementModel.TownStation => $"{TownOf(draft)}供水站",
        ManagementModel.VillageCommittee => $"{VillageOf(draft)}村民委员会",
        _ => $"{VillageOf(draft)}供水站承包人",
    };

    private static string TownOf(SchemeDraft draft) => draft.County.Towns[draft.Root.Place.Land.TownshipCode].Name;

    private static string VillageOf(SchemeDraft draft) => VillageNames.Short(draft.Root.Place.Land.Name);
}
