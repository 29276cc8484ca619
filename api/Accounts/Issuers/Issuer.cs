using System.Text.RegularExpressions;
using GeoZones.Api.Callers;
using GeoZones.Api.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GeoZones.Api.Accounts.Issuers;

/// <summary>An outside issuer with its keys: whom its tokens name, and as what.</summary>
sealed partial class Issuer(IssuerOptions options)
{
    /// <summary>Clocks differ by so much.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    readonly TokenValidationParameters wanted = new()
    {
        ValidIssuer = options.Issuer,
        ValidAudience = options.Audience,
        IssuerSigningKeys = IssuerKeys.Read(options),
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    };

    public string Claimed => options.Issuer;

    public static Issuer Of(IssuerOptions options) =>
        options is { Issuer.Length: > 0, Audience.Length: > 0, Keys.Length: > 0 } && ShortName().IsMatch(options.Name) ? new(options)
            : throw new LaunchException($"Accounts:Issuers: \"{options.Name}\" needs Name (letters, digits, . _ -), Issuer, Audience and Keys.");

    /// <exception cref="IssuedTokenException">Signature, issuer, audience or time do not hold.</exception>
    /// <exception cref="UnknownRoleException">It names no role of ours, or two.</exception>
    public async Task<Visitor> ReadAsync(JsonWebTokenHandler handler, JsonWebToken token)
    {
        var result = await handler.ValidateTokenAsync(token, wanted);
        if (!result.IsValid)
            throw new IssuedTokenException(Why(result.Exception));
        if (token.TryGetHeaderValue<object>("crit", out _))
            throw new IssuedTokenException(new("有不认识的 crit", "it has crit, which is not understood"));
        return new(new(RoleOf(token)) { Name = $"{NameOf(token)}@{options.Name}", Divisions = DivisionsOf(token) }, Proof.Issuer);
    }

    Role RoleOf(JsonWebToken token)
    {
        var words = Values(token, options.RoleClaim).ToList();
        var roles = words.Select(word => Roles.Of(options.Roles.GetValueOrDefault(word, word))).Where(role => role is not null).Distinct().ToList();
        return roles is [{ } role] ? role : throw new UnknownRoleException(options.RoleClaim, string.Join(", ", words));
    }

    string NameOf(JsonWebToken token) => Values(token, options.NameClaim).ToList() is [var name] && Person().IsMatch(name)
        ? name : throw new IssuedTokenException(new($"声明 {options.NameClaim} 不是 1 至 100 个可见字符", $"its claim {options.NameClaim} is not 1 to 100 visible characters"));

    Divisions DivisionsOf(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<object>(options.DivisionsClaim, out _))
            return Divisions.Everywhere;
        var codes = Values(token, options.DivisionsClaim).SelectMany(value => value.Split(',')).ToList();
        return codes.Count > 0 && codes.TrueForAll(Divisions.IsCode) ? Divisions.Of(codes)
            : throw new IssuedTokenException(new($"声明 {options.DivisionsClaim} 须为 12 位区划代码", $"its claim {options.DivisionsClaim} is no list of division codes of 12 digits"));
    }

    /// <summary>A claim with many values is many claims of one name.</summary>
    static IEnumerable<string> Values(JsonWebToken token, string claim) => token.Claims.Where(c => c.Type == claim).Select(c => c.Value);

    static Errors.Wording Why(Exception fault) => fault switch
    {
        SecurityTokenExpiredException => new("已过期", "it has expired"),
        SecurityTokenNotYetValidException => new("尚未生效", "it is not valid yet"),
        SecurityTokenNoExpirationException => new("没有 exp", "it has no exp"),
        SecurityTokenInvalidAudienceException => new("aud 不是本服务", "its aud is not this service"),
        SecurityTokenInvalidAlgorithmException => new("签名算法不是 RS256 或 ES256", "it is not signed with RS256 or ES256"),
        _ => new("签名不成立", "its signature does not hold"),
    };

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,20}\z")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^[^\p{C}\p{Z}]{1,100}\z")]
    private static partial Regex Person();
}
