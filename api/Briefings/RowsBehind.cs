using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GeoZones.Api.Briefings;

/// <summary>The rows behind a number, as they are kept with it: villages and funds, never a household.</summary>
static partial class RowsBehind
{
    const string Village = "$compute=Village/Name as Name,Village/Township/Name as Town,Village/Seat as Seat";
    const string Counts = "Households,Persons,CentralizedPersons,UnservedPersons,UnknownPersons";

    static readonly string Computed = string.Concat(Counts.Split(',').Select(count => $",Village/Totals/{count} as {count}"));

    /// <summary>The question for them: the set and filter of the fact, with the columns that the table of the briefing shows.</summary>
    /// <param name="rows">As a fact names them, <c>VillageTotals?$filter=...</c>.</param>
    /// <param name="hasCounts">May the reader see those of villages?</param>
    /// <returns>Null where a set is none of these: its rows are not kept.</returns>
    public static string? Question(string rows, bool hasCounts)
    {
        var path = rows.Split('?')[0];
        var columns = path switch
        {
            "Zones" => "$select=Id,Name&$orderby=Id&$expand=DeclaredVillages($select=VillageCode,Evidence;$orderby=VillageCode;$expand=Village($select=Name,Seat;$expand=Township($select=Name)))",
            "ProjectFunds" => "$select=Id,Year,Source,BudgetYuan,AllottedYuan,PaidYuan&$expand=Project($select=Name)&$orderby=BudgetYuan desc",
            "VillageTotals" => $"{Village}&$select=Name,VillageCode,Town,{Counts},Seat&$orderby=VillageCode",
            _ when Declared().IsMatch(path) => hasCounts
                ? $"{Village}{Computed}&$select=Name,VillageCode,Town,Evidence,{Counts},Seat&$orderby=VillageCode" : $"{Village}&$select=Name,VillageCode,Town,Evidence,Seat&$orderby=VillageCode",
            _ => null,
        };
        return columns is null ? null : Questions.Escape($"/odata/{path}?{Filter().Match(rows) switch { { Success: true } match => $"$filter={match.Groups[1].Value}&", _ => "" }}{columns}");
    }

    /// <summary>All rows behind these facts, once each: <c>{rows: [...]}</c>. What is too many, or may not be seen, is left out; the question stays.</summary>
    public static async Task<JsonObject> OfAsync(Questions questions, IEnumerable<JsonObject> facts, bool hasCounts)
    {
        var all = new JsonObject();
        foreach (var rows in facts.SelectMany(place => place).Select(fact => (string)fact.Value!["rows"]!).Where(rows => rows.Length > 0).Distinct())
        {
            if (Question(rows, hasCounts) is { } question && await questions.AskAsync(question) is { Body: { } body } && body["@odata.nextLink"] is null)
                all[rows] = body["value"]!.DeepClone();
        }
        return all;
    }

    [GeneratedRegex(@"^Zones\([0-9]+\)/DeclaredVillages$")]
    private static partial Regex Declared();

    [GeneratedRegex(@"[?&]\$filter=(.*)$")]
    private static partial Regex Filter();
}
