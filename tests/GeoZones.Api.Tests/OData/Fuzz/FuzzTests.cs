using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.OData.Fuzz;

/// <summary>Damaged requests over HTTP to the whole of /odata on the data of a town: answered or refused in words, and nothing is left behind.</summary>
/// <remarks>./test fuzz sends ten thousand; ./test api the first thousand of them.</remarks>
public sealed class FuzzTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    static readonly IReadOnlyList<string> Seeds =
    [
        .. GoldenTests.Urls,
        "Zones(1)/DeclaredVillages?$expand=Village($select=Code,Name;$expand=Township)&$format=geojson", "Villages/370404100200/Households/$count", "$metadata", "", "Divisions('370404100000')/Parent/$ref",
        "Villages?$select=Code,Name,Boundary&$format=csv&$top=5", "Households?$filter=SupplyType in ('Well','Hauled') and Persons gt 2&$orderby=Persons desc,Id&$count=true&$top=7&$skip=3",
        "Households?$apply=filter(IsCentralized eq false)/groupby((VillageCode),aggregate(Persons with sum as P))&$orderby=P desc&$top=3", "Villages('370404100200')/Name/$value", "Facilities?$format=ndjson",
        "Villages?$filter=geo.intersects(Boundary,@a)&@a=geography'SRID=4490;POLYGON((117.4 34.5,117.6 34.5,117.6 34.7,117.4 34.5))'", "Divisions?$expand=Children($levels=2)&$filter=Level eq 'Township'",
    ];

    [Fact]
    public Task A_thousand_damaged_requests() => SendAsync(1_000);

    [Fact, Trait("Category", "fuzz")]
    public Task Ten_thousand_damaged_requests() => SendAsync(10_000);

    async Task SendAsync(int count)
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString, settings: ["--OData:Limits:DefaultPage=20", "--OData:Limits:LargestPage=100"]);
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (turn, stop) =>
        {
            var request = MutatedRequest.Of(turn, Seeds);
            if (await FaultAsync(server, request) is { } fault)
                faults.Add($"{turn}: {request}\n  {fault}");
        });
        string.Join('\n', faults.Take(20)).ShouldBeEmpty($"{faults.Count} of them");
        await NothingIsLeftBehindAsync(server);
    }

    /// <returns>Null where the request was answered, or refused as a refusal should read.</returns>
    static async Task<string?> FaultAsync(ODataServer server, MutatedRequest mutated)
    {
        using var request = Message(server.Http.BaseAddress!, mutated);
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)response.StatusCode;
        if (status < 400)
            return await ReadAsync(response);
        var text = await response.Content.ReadAsStringAsync();
        // A request line that is no HTTP is refused by Kestrel, before anybody could say more.
        if (status == 400 && text.Length == 0 && response.Headers.ConnectionClose == true && mutated.Target.Contains("%00", StringComparison.Ordinal))
            return null;
        return status is < 500 or 501 && CodeIn(text) is { } code && code.StartsWith("GZ-", StringComparison.Ordinal) && (status != 501 || code.StartsWith("GZ-29", StringComparison.Ordinal))
            ? null : $"{status} {text[..Math.Min(text.Length, 300)]}";
    }

    /// <summary>An answer is whole, or its connection broke off because the database could not compute a later row.</summary>
    static async Task<string?> ReadAsync(HttpResponseMessage response)
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType is "application/json" or "application/geo+json" && text.Length > 0)
                JsonNode.Parse(text);
            return null;
        }
        catch (JsonException fault)
        {
            return $"{(int)response.StatusCode} that is no JSON: {fault.Message}";
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    static string? CodeIn(string text)
    {
        try
        {
            return (string?)JsonNode.Parse(text)?["error"]?["code"];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static HttpRequestMessage Message(Uri root, MutatedRequest mutated)
    {
        var address = new Uri($"{root}odata/{mutated.Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(mutated.Body is null ? HttpMethod.Get : HttpMethod.Post, address);
        if (mutated.Body is { } body)
            message.Content = new StringContent(body);
        if (mutated.Header is { } header)
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return message;
    }

    async Task NothingIsLeftBehindAsync(ODataServer server)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString + ";Application Name=watching");
        await using var states = source.CreateCommand("SELECT coalesce(string_agg(DISTINCT state, ','), 'idle') FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'GeoZones'");
        for (var i = 0; i < 50 && (string)(await states.ExecuteScalarAsync())! != "idle"; i++)
            await Task.Delay(100);
        ((string)(await states.ExecuteScalarAsync())!).ShouldBe("idle");
        var asked = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => server.GetAsync("Villages?$top=1")));
        asked.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
    }
}
