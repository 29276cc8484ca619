namespace GeoZones.Api.Accounts.Issuers;

/// <summary>An outside issuer of bearer tokens: an entry of <c>Accounts:Issuers</c>.</summary>
public sealed record IssuerOptions
{
    /// <summary>Short; callers are called <c>name@this</c> in versions and records.</summary>
    public string Name { get; init; } = "";

    /// <summary>The claim <c>iss</c>, to the letter.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>One of the claim <c>aud</c>, to the letter.</summary>
    public string Audience { get; init; } = "";

    /// <summary>A file with a JSON Web Key Set or with public keys or certificates in PEM.</summary>
    public string Keys { get; init; } = "";

    public string NameClaim { get; init; } = "sub";

    /// <summary>Its value, or one of its values, is a role's word, or one of <see cref="Roles"/>.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>Codes of divisions; a token without it is for everywhere.</summary>
    public string DivisionsClaim { get; init; } = "divisions";

    /// <summary>Words of the issuer for roles: <c>"geo-clerks": "clerk"</c>.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();
}
