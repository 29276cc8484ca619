using System.Text;
using System.Text.Json.Nodes;
using Npgsql;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>A change set that gives every village of the town the same number of grid units: done whole, all have it; undone, none.</summary>
sealed class GridUnitsSet(NpgsqlDataSource database)
{
    string? codes;

    /// <summary>The different statuses of the answers; null where the service died under it.</summary>
    public async Task<string?> SendAsync(HttpClient http, int units)
    {
        try
        {
            using var content = new StringContent(await BodyAsync(units), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync("/odata/$batch", content);
            return string.Join(' ', JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["responses"]!.AsArray().Select(r => r!["status"]!.ToString()).Distinct().Order());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The different numbers that villages have now; -1 for none.</summary>
    public Task<string> HeldAsync() => TextAsync("SELECT string_agg(DISTINCT coalesce(grid_units, -1)::text, ' ') FROM villages");

    /// <summary>Waits until a change set has written, or until <paramref name="answered"/>.</summary>
    public async Task BegunAsync(Task answered)
    {
        while (!answered.IsCompleted && await TextAsync($"SELECT count(*) {Writers} AND backend_xid IS NOT NULL") == "0")
            await Task.Delay(1);
    }

    /// <summary>Waits until nobody writes any more, whose service has died.</summary>
    public async Task EndedAsync()
    {
        while (await TextAsync($"SELECT count(*) {Writers}") != "0")
            await Task.Delay(5);
    }

    public Task<string> WriterAsync() => TextAsync($"SELECT min(pid) {Writers}");

    const string Writers = "FROM pg_stat_activity WHERE application_name = 'GeoZones writing' AND datname = current_database()";

    async Task<string> BodyAsync(int units)
    {
        codes ??= await TextAsync("SELECT string_agg(code, ' ') FROM villages");
        return $$"""{"requests":[{{string.Join(',', codes.Split(' ').Select(code => $$"""{"id":"{{code}}","method":"patch","url":"Villages('{{code}}')","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"GridUnits":{{units}}} }"""))}}]}""";
    }

    async Task<string> TextAsync(string question)
    {
        await using var command = database.CreateCommand(question);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }
}
