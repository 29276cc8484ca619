using Microsoft.IdentityModel.JsonWebTokens;

namespace GeoZones.Api.Accounts.Issuers;

/// <summary>Bearer tokens of outside issuers.</summary>
sealed class IssuedTokens
{
    /// <summary>Characters of a token.</summary>
    const int Longest = 8_000;

    static readonly Errors.Wording None = new("不是 JWT", "it is no JWT");

    readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = Longest };
    readonly Dictionary<string, Issuer> issuers;
    readonly Remembered remembered;

    /// <exception cref="Hosting.LaunchException">An issuer is not described well enough.</exception>
    public IssuedTokens(AccountOptions options, Remembered remembered)
    {
        this.remembered = remembered;
        issuers = options.Issuers.Select(Issuer.Of).ToDictionary(issuer => issuer.Claimed);
    }

    /// <exception cref="IssuedTokenException">It is no token of a known issuer that holds now.</exception>
    /// <exception cref="UnknownRoleException">It names no role of ours.</exception>
    public ValueTask<Visitor> FindAsync(string token)
    {
        if (token.Length > Longest || token.AsSpan().Count('.') != 2)
            throw new IssuedTokenException(None);
        var hash = SecretHash.Of(token);
        return remembered.Find(hash) is { } known ? new(known) : new(ReadAsync(token, hash));
    }

    async Task<Visitor> ReadAsync(string token, SecretHash hash)
    {
        var read = Parse(token);
        if (!issuers.TryGetValue(read.Issuer, out var issuer))
            throw new IssuedTokenException(new("签发者未在配置中", "its issuer is not configured"));
        var visitor = await issuer.ReadAsync(handler, read);
        remembered.Keep(hash, visitor, read.ValidTo);
        return visitor;
    }

    JsonWebToken Parse(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            throw new IssuedTokenException(None);
        }
    }
}
