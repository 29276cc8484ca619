using System.Globalization;
using System.Text.Json.Nodes;
using GeoZones.Api.Tests.OData;

namespace GeoZones.Api.Tests.Privacy;

/// <summary>Asks for numbers about overlapping areas, filters, versions of zones and divisions, and takes from each what is published of its villages: what is left is of those that are withheld.</summary>
sealed class Attacker(ODataServer server, int seed)
{
    public static readonly string[] Cells = ["Households", "UnservedHouseholds", "CentralizedHouseholds", "UnknownHouseholds", "Persons", "UnservedPersons"];

    static readonly string[] Rules = ["whole", "majorityOfArea", "seat", "overlaps"];
    static readonly string[] Levels = ["Prefecture", "County", "Township", "Zone", "Village"];

    static readonly string[] Rates = ["Rate", "OfficialRate", "TapWaterRate"];

    readonly List<string> rates = [];
    readonly Random random = new(seed);
    readonly Dictionary<string, JsonNode> published = [];
    readonly Dictionary<string, Knowledge> known = [];

    public int Asked { get; private set; }

    public async Task AttackAsync(int questions)
    {
        foreach (var row in await RowsAsync("VillageTotals"))
            published.Add((string)row!["VillageCode"]!, row);
        var withheld = published.Keys.Where(IsWithheld).Order().ToList();
        foreach (var cell in Cells)
            known.Add(cell, new(withheld));
        while (Asked < questions)
            await (random.Next(4) switch { 0 => AreaAsync(), 1 => ZoneAsync(), 2 => FilterAsync(), _ => DivisionsAsync() });
    }

    /// <summary>Withheld villages whose cell is known, groups of them with one to four households, and rates of what is withheld.</summary>
    public IEnumerable<string> Found() => rates.Concat(known.SelectMany(cell => cell.Value.Found().Select(found => $"{cell.Key} of {found.Village}: {found.Number}")
        .Concat(cell.Key.EndsWith("Households", StringComparison.Ordinal) ? cell.Value.FewInGroups().Select(number => $"{cell.Key} of a group: {number}") : [])));

    public int Withheld => published.Keys.Count(IsWithheld);

    bool IsWithheld(string village) => published[village]["Households"] is null;

    async Task AreaAsync()
    {
        var (west, south) = (random.Next(14), random.Next(10));
        var (east, north) = (west + 1 + random.Next(16 - west - 1), south + 1 + random.Next(12 - south - 1));
        var (w, s, e, n) = (117 + west / 200.0, 34 + south / 200.0, 117 + east / 200.0, 34 + north / 200.0);
        var area = FormattableString.Invariant($"geography'SRID=4490;POLYGON(({w:R} {s:R},{e:R} {s:R},{e:R} {n:R},{w:R} {n:R},{w:R} {s:R}))'");
        var arguments = $"(area={area},rule='{Rules[random.Next(Rules.Length)]}')";
        Learn(await MembersAsync($"CoveredVillagesOf{arguments}"), await AskAsync($"CoverageOf{arguments}"));
    }

    async Task ZoneAsync()
    {
        var arguments = random.Next(5) is var rule && rule < Rules.Length ? $"(rule='{Rules[rule]}',version={1 + random.Next(2)})" : "(rule='declared')";
        var zone = $"Zones({1 + random.Next(6)})";
        Learn(await MembersAsync($"{zone}/CoveredVillages{arguments}"), await AskAsync($"{zone}/Coverage{arguments}"));
    }

    /// <summary>A sum over villages by code, and by a condition on a number, where only those can be counted whose number is published.</summary>
    async Task FilterAsync()
    {
        var (cell, of) = (Cells[random.Next(Cells.Length)], Cells[random.Next(Cells.Length)]);
        List<string> members = [.. published.Keys.Where(_ => random.Next(3) > 0)];
        var condition = $"VillageCode in ({string.Join(',', members.Select(member => $"'{member}'"))})";
        if (random.Next(2) == 0)
        {
            var least = random.Next(8);
            condition += $" and not ({of} lt {least.ToString(CultureInfo.InvariantCulture)})";
            members.RemoveAll(member => !IsWithheld(member) && Number(published[member], of) < least);
        }
        var sum = (await RowsAsync($"VillageTotals?$apply=filter({condition})/aggregate({cell} with sum as {cell})"))[0]!;
        Learn(members, sum);
    }

    async Task DivisionsAsync()
    {
        var by = Levels[random.Next(Levels.Length)];
        foreach (var row in await RowsAsync($"SupplyCoverage(by='{by}')"))
        {
            var code = (string)row!["Code"]!;
            if ((bool)row["IsSuppressed"]!)
                rates.AddRange(Rates.Where(rate => row[rate] is not null).Select(rate => $"{rate} of {code}"));
            if (by != "Zone")
                Learn([.. published.Keys.Where(village => village.StartsWith(code.TrimEnd('0'), StringComparison.Ordinal))], Renamed(row));
        }
    }

    static JsonObject Renamed(JsonNode row) => new()
    {
        ["Households"] = row["RuralHouseholds"]?.DeepClone(), ["Persons"] = row["RuralPersons"]?.DeepClone(), ["UnservedHouseholds"] = row["UnservedHouseholds"]?.DeepClone(),
        ["UnservedPersons"] = row["UnservedPersons"]?.DeepClone(), ["CentralizedHouseholds"] = row["CentralizedHouseholds"]?.DeepClone(), ["UnknownHouseholds"] = row["UnknownHouseholds"]?.DeepClone(),
    };

    /// <summary>What a number says beyond what is published of its villages is about the withheld ones among them.</summary>
    void Learn(IReadOnlyList<string> members, JsonNode answer)
    {
        foreach (var cell in Cells.Where(cell => answer[cell] is not null))
        {
            var rest = Number(answer, cell) - members.Where(member => !IsWithheld(member)).Sum(member => Number(published[member], cell));
            if (rest != 0)
                known[cell].Learn(members.Where(IsWithheld), rest);
        }
    }

    async Task<List<string>> MembersAsync(string villages) => [.. (await RowsAsync($"{villages}?$select=Code")).Select(row => (string)row!["Code"]!)];

    async Task<JsonArray> RowsAsync(string question) => (await AskAsync(question))["value"]!.AsArray();

    async Task<JsonObject> AskAsync(string question)
    {
        Asked++;
        return await server.JsonAsync(question);
    }

    static long Number(JsonNode row, string cell) => row[cell]!.GetValue<long>();
}
