using GeoZones.Data.Model;
using GeoZones.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoZones.Api.Tests.OData;

/// <summary>The town with nulls strewn over it.</summary>
public sealed class HoledTown() : DatabaseClone(Templates.Town)
{
    public List<Village> Villages { get; private set; } = [];

    public List<Household> Households { get; private set; } = [];

    protected override async Task FillAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using (var command = source.CreateCommand("""
            UPDATE villages SET
              grid_units = CASE WHEN right(code, 1) IN ('0', '3', '7') THEN NULL ELSE right(code, 2)::int % 11 END,
              collective_income_yuan = CASE WHEN right(code, 1) IN ('1', '3') THEN NULL ELSE right(code, 2)::int * 1000.25 END,
              supply_upgrade_year = CASE WHEN right(code, 1) IN ('2', '3', '8') THEN NULL ELSE 2010 + right(code, 2)::int % 11 END
            """))
            await command.ExecuteNonQueryAsync();
        await using var context = new GeoZonesContext(GeoZonesContext.For(ConnectionString));
        Households = await context.Households.AsNoTracking().OrderBy(h => h.Id).ToListAsync();
        Villages = await context.Villages.AsNoTracking().Include(v => v.Township).OrderBy(v => v.Code).ToListAsync();
        var byVillage = Households.ToLookup(h => h.VillageCode);
        foreach (var village in Villages)
            village.Households.AddRange(byVillage[village.Code]);
    }
}

/// <summary>Compiled SQL and LINQ over the same rows say the same. In LINQ null is as OData has it, once lifted comparisons are false.</summary>
public sealed class TruthTests(HoledTown town) : IClassFixture<HoledTown>
{
    static readonly Dictionary<string, Func<Village, bool>> Filters = new()
    {
        ["GridUnits eq 5"] = v => v.GridUnits == 5,
        ["GridUnits ne 5"] = v => v.GridUnits != 5,
        ["not (GridUnits eq 5)"] = v => v.GridUnits != 5,
        ["GridUnits eq null"] = v => v.GridUnits == null,
        ["null ne GridUnits"] = v => v.GridUnits != null,
        ["GridUnits gt 5"] = v => v.GridUnits > 5,
        ["not (GridUnits gt 5)"] = v => !(v.GridUnits > 5),
        ["(GridUnits gt 5) eq false"] = v => !(v.GridUnits > 5),
        ["(GridUnits gt 5) eq (SupplyUpgradeYear gt 2015)"] = v => v.GridUnits > 5 == v.SupplyUpgradeYear > 2015,
        ["GridUnits lt null"] = _ => false,
        ["not (GridUnits ge null)"] = _ => true,
        ["GridUnits eq SupplyUpgradeYear sub 2010"] = v => v.GridUnits == v.SupplyUpgradeYear - 2010,
        ["GridUnits ne SupplyUpgradeYear sub 2010"] = v => v.GridUnits != v.SupplyUpgradeYear - 2010,
        ["not (GridUnits ne SupplyUpgradeYear sub 2010)"] = v => v.GridUnits == v.SupplyUpgradeYear - 2010,
        ["GridUnits gt 5 or SupplyUpgradeYear gt 2015"] = v => v.GridUnits > 5 || v.SupplyUpgradeYear > 2015,
        ["not (GridUnits gt 5 or SupplyUpgradeYear gt 2015)"] = v => !(v.GridUnits > 5 || v.SupplyUpgradeYear > 2015),
        ["not (GridUnits gt 5 and SupplyUpgradeYear gt 2015)"] = v => !(v.GridUnits > 5 && v.SupplyUpgradeYear > 2015),
        ["GridUnits in (1,2,3)"] = v => v.GridUnits is 1 or 2 or 3,
        ["not (GridUnits in (1,2,3))"] = v => v.GridUnits is not (1 or 2 or 3),
        ["GridUnits in (1,null)"] = v => v.GridUnits is 1 or null,
        ["not (GridUnits in (1,null))"] = v => v.GridUnits is not (1 or null),
        ["-GridUnits lt -5"] = v => -v.GridUnits < -5,
        ["GridUnits mod 3 eq 1"] = v => v.GridUnits % 3 == 1,
        ["GridUnits div 3 eq 1"] = v => v.GridUnits / 3 == 1,
        ["CollectiveIncomeYuan gt 10000.5"] = v => v.CollectiveIncomeYuan > 10000.5m,
        ["CollectiveIncomeYuan div 2 le 9000"] = v => v.CollectiveIncomeYuan / 2 <= 9000,
        ["round(CollectiveIncomeYuan) eq 8002"] = v => v.CollectiveIncomeYuan is { } y && Math.Round(y, MidpointRounding.AwayFromZero) == 8002,
        ["contains(Name,'庄')"] = v => v.Name.Contains('庄', StringComparison.Ordinal),
        ["not endswith(Name,'委会')"] = v => !v.Name.EndsWith("委会", StringComparison.Ordinal),
        ["startswith(Code,'37040410021')"] = v => v.Code.StartsWith("37040410021", StringComparison.Ordinal),
        ["length(Name) eq 5 and indexof(Name,'庄') eq 1"] = v => v.Name.Length == 5 && v.Name.IndexOf('庄', StringComparison.Ordinal) == 1,
        ["substring(Name,1,1) eq '庄'"] = v => v.Name.Substring(1, 1) == "庄",
        ["concat(Code,Name) eq '370404100200邱庄村委会'"] = v => v.Code + v.Name == "370404100200邱庄村委会",
        ["Kind eq 'VillageCommittee'"] = v => v.Kind == VillageKind.VillageCommittee,
        ["Kind ne GeoZones.VillageKind'VillageCommittee'"] = v => v.Kind != VillageKind.VillageCommittee,
        ["Kind in ('ResidentsCommittee','SimilarUnit')"] = v => v.Kind is VillageKind.ResidentsCommittee or VillageKind.SimilarUnit,
        ["IsRural"] = v => v.IsRural,
        ["IsRural eq false or AreaSquareMetres gt 1500000.5"] = v => !v.IsRural || v.AreaSquareMetres > 1500000.5,
        ["Households/any()"] = v => v.Households.Count > 0,
        ["Households/any(h:h/SupplyType eq 'Well' and h/Persons gt 3)"] = v => v.Households.Any(h => h is { SupplyType: SupplyType.Well, Persons: > 3 }),
        ["not Households/any(h:h/SupplyType eq 'Unknown')"] = v => !v.Households.Any(h => h.SupplyType == SupplyType.Unknown),
        ["Households/all(h:h/SchemeId gt 0)"] = v => v.Households.All(h => h.SchemeId > 0),
        ["Households/all(h:h/IsCentralized ne false)"] = v => v.Households.All(h => h.IsCentralized != false),
        ["Households/any(h:h/IsCentralized eq null)"] = v => v.Households.Any(h => h.IsCentralized == null),
        ["Households/$count gt 250"] = v => v.Households.Count > 250,
        ["Households/any(h:h/Village/GridUnits eq null and h/Persons eq 4)"] = v => v.Households.Any(h => v.GridUnits == null && h.Persons == 4),
        ["Township/IsKeyAssistance eq null"] = v => v.Township!.IsKeyAssistance == null,
        ["Township/Name eq '古邵镇'"] = v => v.Township!.Name == "古邵镇",
        ["$it/Code eq '370404100200'"] = v => v.Code == "370404100200",
    };

    public static TheoryData<string> Questions() => [.. Filters.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_filter_keeps_what_LINQ_keeps(string filter)
    {
        var kept = await Asking.AskAsync(town.ConnectionString, $"Villages?$filter={filter}&$select=Code");
        kept.ShouldBe(town.Villages.Where(Filters[filter]).Select(v => v.Code));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_count_and_its_contrary_make_the_whole(string filter)
    {
        var kept = int.Parse((await Asking.AskAsync(town.ConnectionString, $"Villages/$count?$filter={filter}"))[0], System.Globalization.CultureInfo.InvariantCulture);
        kept.ShouldBe(town.Villages.Count(Filters[filter]));
    }

    [Fact]
    public async Task Null_is_first_ascending_and_last_descending()
    {
        var up = await Asking.AskAsync(town.ConnectionString, "Villages?$orderby=GridUnits,CollectiveIncomeYuan desc&$select=Code");
        up.ShouldBe(town.Villages.OrderBy(v => v.GridUnits).ThenByDescending(v => v.CollectiveIncomeYuan).ThenBy(v => v.Code, StringComparer.Ordinal).Select(v => v.Code));
    }

    [Fact]
    public async Task Groups_and_sums_are_those_of_LINQ()
    {
        var made = await Asking.AskAsync(town.ConnectionString,
            "Households?$apply=filter(SupplyType ne 'Unknown')/groupby((VillageCode,IsCentralized),aggregate(Persons with sum as P,Persons with max as M,SchemeId with countdistinct as S,$count as N))/filter(N ge 2)&$orderby=P desc&$top=20");
        made.ShouldBe(town.Households.Where(h => h.SupplyType != SupplyType.Unknown).GroupBy(h => (h.VillageCode, h.IsCentralized))
            .Select(g => (g.Key, P: g.Sum(h => h.Persons), M: g.Max(h => h.Persons), S: g.Where(h => h.SchemeId != null).Select(h => h.SchemeId).Distinct().Count(), N: g.Count()))
            .Where(g => g.N >= 2).OrderByDescending(g => g.P).ThenBy(g => g.Key.VillageCode, StringComparer.Ordinal).ThenBy(g => g.Key.IsCentralized).Take(20)
            .Select(g => string.Join('|', g.Key.VillageCode, Asking.Text(g.Key.IsCentralized), g.P, g.M, g.S, g.N)));
    }

    [Fact]
    public async Task Sums_of_nothing_are_null_and_counts_zero() =>
        (await Asking.AskAsync(town.ConnectionString, "Households?$apply=filter(Persons lt 0)/aggregate(Persons with sum as P,Persons with average as A,$count as N)")).ShouldBe(["||0"]);

    [Fact]
    public async Task Persons_and_unserved_persons_by_town_within_a_drawn_polygon()
    {
        var made = await Asking.AskAsync(town.ConnectionString,
            "VillageTotals?$apply=filter(geo.coveredBy(Village/Seat,geography'POLYGON((117.3 34.5,117.6 34.5,117.6 34.65,117.3 34.65,117.3 34.5))'))/groupby((TownshipCode),aggregate(Persons with sum as Persons,UnservedPersons with sum as UnservedPersons))&$orderby=UnservedPersons desc&$top=10");
        var inside = town.Villages.Where(v => v.Seat is { X: >= 117.3 and <= 117.6, Y: >= 34.5 and <= 34.65 }).ToList();
        inside.Count.ShouldBeInRange(1, town.Villages.Count - 1);
        var households = inside.SelectMany(v => v.Households).ToList();
        made.ShouldBe([$"370404100000|{households.Sum(h => h.Persons)}|{households.Where(h => h.IsCentralized == false).Sum(h => h.Persons)}"]);
    }
}
