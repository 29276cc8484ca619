using System.Text.RegularExpressions;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Audit;

/// <summary>Who asked what, as the audit writes it down.</summary>
/// <param name="Question">Path and query as they came, without what could be a secret, bounded.</param>
public sealed partial record Asked(string Author, string Role, string Method, string Question, string RequestId, string? Address)
{
    const int Longest = 2_000;

    public static Asked Of(HttpContext context) => Of(context, context.RequestServices.GetRequiredService<Caller>());

    /// <param name="caller">Somebody else than the request says: who has just signed in.</param>
    public static Asked Of(HttpContext context, Caller caller) => new(
        caller.Author, caller.Role.ToString().ToLowerInvariant(), context.Request.Method, Plain($"{context.Request.Path}{context.Request.QueryString}"),
        context.TraceIdentifier, context.Connection.RemoteIpAddress?.ToString());

    static string Plain(string question)
    {
        // Before decoding, so that an ampersand within a secret does not end it; and after, for a name that was encoded.
        var shown = WithoutSecrets(Uri.UnescapeDataString(WithoutSecrets(question)).Replace("\0", "", StringComparison.Ordinal));
        return shown.Length <= Longest ? shown : string.Concat(shown.AsSpan(0, Longest - 3), "...");
    }

    static string WithoutSecrets(string question) => Secret().Replace(question, "$1=...");

    [GeneratedRegex(@"(?i)\b(password|passwd|pwd|secret|token|access_token|id_token|api_?key|code|state|signature)=[^&]*")]
    private static partial Regex Secret();
}
