using System.Text;
using GeoZones.Api.Accounts.Issuers;
using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Accounts.Tokens;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Accounts;

/// <summary>Who a request comes from: by its Authorization, else by its cookie, else whoever asks without either.</summary>
/// <remarks>A credential that does not hold is refused; nobody who shows one becomes the public unawares.</remarks>
sealed class Credentials(SessionStore sessions, TokenStore tokens, IssuedTokens issued, MachineCaller machine)
{
    const string Bearer = "Bearer ";
    const string Basic = "Basic ";

    /// <summary>Whoever sends it with the word <c>public</c> is the public for this one question, whatever else they show: what is made for everybody is made of such answers. It only ever takes away.</summary>
    public const string As = "GeoZones-As";

    static readonly Visitor Everybody = new(new(Role.Public), Proof.Nothing);

    readonly Visitor nobody = new(machine.Caller, Proof.Nothing);

    /// <exception cref="GeoZonesException">GZ-7nn: the credential does not hold, or another site sent the request.</exception>
    public ValueTask<Visitor> FindAsync(HttpRequest request)
    {
        if (request.Headers[As] == "public")
            return new(Everybody);
        if (request.Headers.Authorization is { Count: > 0 } given)
            return given is [{ } one] ? OfAuthorizationAsync(request, one) : throw new UnreadableAuthorizationException();
        if (SessionCookie.Read(request) is not { } cookie)
            return new(OfMachine(request));
        return CrossSite.IsSafe(request) ? sessions.FindAsync(cookie) : OfWritingSessionAsync(request, cookie);
    }

    /// <summary>Is whoever sent a request still who they were? Asked again and again of a connection that stays open, whose cookie grows old.</summary>
    public async Task<bool> StillHoldAsync(HttpRequest request, Visitor visitor)
    {
        try
        {
            var caller = visitor.Session is { } session ? await sessions.CallerAsync(session.Id) : (await FindAsync(request)).Caller;
            return caller == visitor.Caller;
        }
        catch (GeoZonesException)
        {
            return false;
        }
    }

    Visitor OfMachine(HttpRequest request)
    {
        if (machine.Caller.Role == Role.Public)
            return nobody;
        if (!CrossSite.IsSafe(request))
            CrossSite.RefuseOtherSites(request);
        return new(machine.Of(request), Proof.Machine);
    }

    ValueTask<Visitor> OfAuthorizationAsync(HttpRequest request, string given)
    {
        if (given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var token = given[Bearer.Length..].Trim();
            return token.StartsWith(TokenStore.Prefix, StringComparison.Ordinal) ? tokens.FindAsync(token) : issued.FindAsync(token);
        }
        return given.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)
            ? OfBasicAsync(request, given[Basic.Length..].Trim()) : throw new UnreadableAuthorizationException();
    }

    async ValueTask<Visitor> OfWritingSessionAsync(HttpRequest request, string cookie)
    {
        CrossSite.RequireSameSite(request);
        var visitor = await sessions.FindAsync(cookie);
        CrossSite.RequireToken(request, visitor.Session!);
        return visitor;
    }

    /// <summary>name:token. A browser keeps what was typed into its box and sends it along for other sites too.</summary>
    async ValueTask<Visitor> OfBasicAsync(HttpRequest request, string encoded)
    {
        if (!CrossSite.IsSafe(request))
            CrossSite.RefuseOtherSites(request);
        if (Decode(encoded)?.Split(':', 2) is not [var name, var secret])
            throw new UnreadableAuthorizationException();
        if (!secret.StartsWith(TokenStore.Prefix, StringComparison.Ordinal))
            throw new PasswordInBasicException();
        var visitor = await tokens.FindAsync(secret);
        return AccountName.Parse(name) == visitor.Caller.Name ? visitor : throw new UnknownTokenException();
    }

    static string? Decode(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return !encoded.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
