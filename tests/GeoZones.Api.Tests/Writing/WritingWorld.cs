using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Writing;

/// <summary>A small county that tests write in, over real HTTP, as any role.</summary>
public sealed class WritingWorld() : DatabaseClone(Templates.Migrated)
{
    readonly Dictionary<Role, ODataServer> servers = [];

    public const string Village = "370406106201", Other = "370406106202", Elsewhere = "370406107201", Town = "370406106000", County = "370406000000";

    /// <summary>A square of GeoJSON, some hundredths of a degree wide, at these hundredths east of 117 and north of 34.</summary>
    public static string Square(int east, int north, int width = 10) => FormattableString.Invariant(
        $$"""{"type":"MultiPolygon","coordinates":[[[[{{117 + east / 100.0:R}},{{34 + north / 100.0:R}}],[{{117 + (east + width) / 100.0:R}},{{34 + north / 100.0:R}}],[{{117 + (east + width) / 100.0:R}},{{34 + (north + width) / 100.0:R}}],[{{117 + east / 100.0:R}},{{34 + (north + width) / 100.0:R}}],[{{117 + east / 100.0:R}},{{34 + north / 100.0:R}}]]]]}""");

    public static string Zone(string name, string boundary, string more = "") =>
        $$"""{"Name":"{{name}}","Level":"Municipal","TownshipCode":"{{Town}}","EvidenceNote":"","Boundary":{{boundary}}{{more}}}""";

    protected override Task FillAsync() => RunAsync(WritingWorldSql.Rows);

    public async Task<HttpResponseMessage> SendAsync(string method, string address, string? body = null, Role role = Role.Admin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), "/odata/" + address);
        request.Headers.AcceptLanguage.Add(new("en"));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await (await ServerAsync(role)).Http.SendAsync(request);
    }

    /// <summary>The status and the JSON that came.</summary>
    public async Task<(int Status, JsonNode? Body)> AskAsync(string method, string address, string? body = null, Role role = Role.Admin, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, address, body, role, headers);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>A new draft, and its id.</summary>
    public async Task<long> DrawAsync(string name, string boundary)
    {
        var (status, zone) = await AskAsync("POST", "Zones", Zone(name, boundary), Role.Planner);
        status.ShouldBe(201, zone?.ToJsonString());
        return (long)zone!["Id"]!;
    }

    public async Task<string> TextAsync(string question, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(question);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    public Task RunAsync(string statement) => TextAsync(statement);

    internal async Task<ODataServer> ServerAsync(Role role)
    {
        if (!servers.TryGetValue(role, out var server))
            servers[role] = server = await ODataServer.StartAsync(ConnectionString, role);
        return server;
    }

    protected override async Task EndAsync()
    {
        foreach (var server in servers.Values)
            await server.DisposeAsync();
    }
}
