using System.Text.Json.Nodes;
using GeoZones.Api.Figures;
using GeoZones.Data.Figures;

namespace GeoZones.Api.Briefings;

/// <summary>The numbers of a place - villages, people, rate, unserved, funds -, each with the question it was asked with and where the rows behind it are.</summary>
/// <remarks>A null value is withheld, never 0. Nothing is added up here: every number is one that the database answers.</remarks>
sealed class PlaceFacts(Questions questions, FigureChecks figures, CancellationToken gone)
{
    /// <summary>Zones that are no drafts and not retired.</summary>
    const string Announced = "Status ne 'Draft' and Status ne 'Retired'";

    static readonly string AllVillages = Questions.Escape($"/odata/Zones?$apply=filter({Announced})/compute(DeclaredVillages/$count as Declared)/aggregate(Declared with sum as Villages,$count as Zones)");
    static readonly string AllFunds = Questions.Escape("/odata/ProjectFunds?$apply=filter(Project/ZoneId ne null)/concat(aggregate(BudgetYuan with sum as BudgetYuan),groupby((Source),aggregate(BudgetYuan with sum as BudgetYuan)))");

    /// <summary>Ids of the announced zones.</summary>
    public async Task<JsonArray> AnnouncedAsync() =>
        [.. (await questions.AskAsync(Questions.Escape($"/odata/Zones?$filter={Announced}&$select=Id&$orderby=Id"))).Rows.Select(row => row["Id"]!.DeepClone())];

    /// <param name="place">A zone; 0 the whole area.</param>
    public Task<JsonObject> OfAsync(long place) => place == 0 ? AreaAsync() : ZoneAsync(place);

    async Task<JsonObject> AreaAsync()
    {
        var checks = await ChecksAsync();
        var villages = await questions.AskAsync(AllVillages);
        var funds = await questions.AskAsync(AllFunds);
        var facts = Supply("/odata/SupplyCoverage(by='Prefecture')", await questions.AskAsync("/odata/SupplyCoverage(by='Prefecture')"));
        facts["villages"] = Fact(AllVillages, Questions.Escape($"Zones?$filter={Announced}"), villages, First(villages)?["Villages"]);
        facts["villages"]!["beside"] = First(villages)?["Zones"]?.DeepClone();
        facts["villages"]!["check"] = checks.GetValueOrDefault("zones-villages");
        facts["funds"] = Fact(AllFunds, "ProjectFunds?$filter=Project/ZoneId ne null", funds, First(funds)?["BudgetYuan"]);
        facts["funds"]!["funds"] = new JsonArray([.. funds.Rows.Skip(1).Select(row => row.DeepClone())]);
        facts["funds"]!["check"] = checks.GetValueOrDefault("zones-investment");
        return facts;
    }

    async Task<JsonObject> ZoneAsync(long zone)
    {
        var (list, cover, rate) = ($"/odata/Zones({zone})/DeclaredVillages?$select=VillageCode&$count=true", $"/odata/Zones({zone})/Coverage(rule='declared')", Questions.Escape($"/odata/SupplyCoverage(by='Zone')?$filter=Code eq '{zone}'"));
        var villages = await questions.AskAsync(list);
        var coverage = await questions.AskAsync(cover);
        var facts = Supply(rate, await questions.AskAsync(rate));
        var codes = string.Join(',', villages.Rows.Select(row => $"'{row["VillageCode"]}'"));
        facts["villages"] = Fact(list, $"Zones({zone})/DeclaredVillages?$filter=true", villages, villages.Body?["@odata.count"]);
        facts["people"] = Fact(cover, $"Zones({zone})/DeclaredVillages?$filter=true", coverage, coverage.Body?["Persons"]);
        facts["people"]!["households"] = coverage.Body?["Households"]?.DeepClone();
        facts["funds"] = Fact(cover, codes.Length == 0 ? "" : $"ProjectFunds?$filter=Project/Sites/any(s:s/VillageCode in ({codes}))", coverage, coverage.Body?["BudgetYuan"]);
        facts["funds"]!["funds"] = coverage.Body?["Funds"]?.DeepClone() ?? new JsonArray();
        return facts;
    }

    /// <summary>The row of one place; where there are several, none is the whole.</summary>
    static JsonObject Supply(string address, Answered answered)
    {
        var row = answered.Rows is [var one] ? one : null;
        var people = Number("RuralPersons", "RuralPersons", "RuralHouseholds", null);
        return new() { ["people"] = people, ["rate"] = Number("Rate", "RuralPersons", null, "UnknownPersons"), ["unserved"] = Number("UnservedPersons", "UnservedPersons", "UnservedHouseholds", "UnknownPersons") };

        JsonObject Number(string value, string behind, string? households, string? beside)
        {
            var rows = (row?["RowsBehind"] as JsonArray)?.FirstOrDefault(each => (string?)each?["Number"] == behind)?["Query"];
            var fact = Fact(address, (string?)rows ?? "", answered, row?[value]);
            (fact["households"], fact["beside"]) = (households is null ? null : row?[households]?.DeepClone(), beside is null ? null : row?[beside]?.DeepClone());
            return fact;
        }
    }

    static JsonObject Fact(string address, string rows, Answered answered, JsonNode? value) => new()
    {
        ["address"] = address,
        ["rows"] = rows,
        ["value"] = value?.DeepClone(),
        ["fault"] = answered.Refusal is { } refusal ? new JsonObject { ["status"] = refusal.Status, ["code"] = refusal.Code, ["zh"] = refusal.Wording.Chinese, ["en"] = refusal.Wording.English } : null,
    };

    static JsonNode? First(Answered answered) => answered.Rows is [var first, ..] ? first : null;

    /// <summary>The published figures that say what the first slide says, by the end of their key.</summary>
    async Task<Dictionary<string, JsonObject>> ChecksAsync()
    {
        var found = await figures.CheckAsync(figure => Ends(figure.Key) is not null, questions.Snapshot, gone);
        return found.GroupBy(check => Ends(check.Key)!).ToDictionary(group => group.Key, group => Told(group.Last()));
    }

    /// <summary>What follows the place in a key, where it is one of these.</summary>
    static string? Ends(string key) => key.Split('-', 2) is [_, "zones-villages" or "zones-investment"] parts ? parts[1] : null;

    static JsonObject Told(FigureCheck check) => new() { ["FigureId"] = check.FigureId, ["Phrase"] = check.Phrase, ["Outcome"] = check.Outcome, ["ReasonZh"] = check.ReasonZh, ["ReasonEn"] = check.ReasonEn };
}
