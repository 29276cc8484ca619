using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>An answer as the tests look at it.</summary>
public sealed record Seen(int Status, string? Code, JsonNode? Body, string Cookies, HttpResponseMessage Message)
{
    public string Header(string name) => Message.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}

/// <summary>A browser or program at an address of its own: keeps its cookie and says what a browser says.</summary>
public sealed class Guest(Uri root, string address)
{
    public const string Password = "四季 green willow 87";

    public static readonly string Hash = new PasswordHasher<Guest>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(null!, Password);

    static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    static int next;

    public string Name { get; } = $"guest{Interlocked.Increment(ref next)}";

    /// <summary>As it is sent: <c>geozones=...</c>.</summary>
    public string? Cookie { get; set; }

    public string? Csrf { get; set; }

    /// <summary>One that nobody else has.</summary>
    public static string NextAddress() => $"10.1.{Interlocked.Increment(ref next) / 250 % 250}.{Interlocked.Increment(ref next) % 250 + 1}";

    public async Task<Seen> SignInAsync(string? password = null, string? name = null)
    {
        var seen = await PostAsync("/account/sign-in", new { name = name ?? Name, password = password ?? Password });
        Csrf = (string?)seen.Body?["csrf"];
        return seen;
    }

    public Task<Seen> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Seen> PostAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Seen> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>With cookie, CSRF token and origin as our own page would send them; a header that is given replaces it, an empty one leaves it out.</summary>
    public async Task<Seen> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(root, path)) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        var said = new Dictionary<string, string?> { ["Cookie"] = Cookie, ["X-GeoZones-CSRF"] = Csrf, ["Origin"] = root.GetLeftPart(UriPartial.Authority), ["X-Forwarded-For"] = address, ["GeoZones-Purpose"] = "tests" };
        foreach (var (name, value) in headers)
            said[name] = value;
        foreach (var (name, value) in said)
        {
            if (!string.IsNullOrEmpty(value))
                request.Headers.TryAddWithoutValidation(name, value);
        }
        var answer = await Http.SendAsync(request);
        return await SeeAsync(answer);
    }

    async Task<Seen> SeeAsync(HttpResponseMessage answer)
    {
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : "";
        if (cookies.Length > 0)
            Cookie = cookies.Split(';')[0] is var pair && pair.EndsWith('=') ? null : pair;
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        var json = isJson ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
        var code = json is JsonObject fields ? (string?)(fields["code"] ?? fields["error"]?["code"]) : null;
        return new((int)answer.StatusCode, code, json, cookies, answer);
    }
}
