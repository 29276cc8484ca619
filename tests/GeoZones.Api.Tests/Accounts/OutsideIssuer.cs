using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Two outside issuers, one with RSA keys in PEM and one with a P-256 key in a JSON Web Key Set, and what they sign.</summary>
public sealed class OutsideIssuer : IDisposable
{
    public const string Name = "https://id.example.gov";

    readonly RSA rsa = RSA.Create(2048);
    readonly RSA other = RSA.Create(2048);
    readonly ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geozones-keys-");

    public OutsideIssuer()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "rsa.pem"), rsa.ExportSubjectPublicKeyInfoPem());
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new(ECDsa.Create(curve.ExportParameters(false))));
        File.WriteAllText(Path.Combine(folder.FullName, "set.json"), $$"""{"keys":[{"kty":"EC","crv":"P-256","x":"{{key.X}}","y":"{{key.Y}}","kid":"one","use":"sig"}]}""");
    }

    public string[] Settings =>
    [
        $"--Accounts:Issuers:0:Name=gov", $"--Accounts:Issuers:0:Issuer={Name}", "--Accounts:Issuers:0:Audience=geozones", $"--Accounts:Issuers:0:Keys={Path.Combine(folder.FullName, "rsa.pem")}",
        "--Accounts:Issuers:0:Roles:shuili=water",
        $"--Accounts:Issuers:1:Name=set", $"--Accounts:Issuers:1:Issuer={Name}/set", "--Accounts:Issuers:1:Audience=geozones", $"--Accounts:Issuers:1:Keys={Path.Combine(folder.FullName, "set.json")}",
    ];

    public SigningCredentials Rsa => new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);

    public SigningCredentials RsaWith512 => new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha512);

    public SigningCredentials Stranger => new(new RsaSecurityKey(other), SecurityAlgorithms.RsaSha256);

    public SigningCredentials Curve => new(new ECDsaSecurityKey(curve) { KeyId = "one" }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>The public key, used as if it were a shared secret.</summary>
    public SigningCredentials Confused => new(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())), SecurityAlgorithms.HmacSha256);

    /// <param name="changes">Claims beside iss, aud, exp, sub and role; null leaves one out.</param>
    public static string Token(SigningCredentials? signing, params (string Claim, object? Value)[] changes)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?> { ["iss"] = Name, ["aud"] = "geozones", ["exp"] = now + 600, ["nbf"] = now - 10, ["sub"] = "wang", ["role"] = "water" };
        foreach (var (claim, value) in changes)
            claims[claim] = value;
        var payload = System.Text.Json.JsonSerializer.Serialize(claims.Where(c => c.Value is not null).ToDictionary());
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return signing is null ? handler.CreateToken(payload) : handler.CreateToken(payload, signing);
    }

    public void Dispose()
    {
        rsa.Dispose();
        other.Dispose();
        curve.Dispose();
        folder.Delete(recursive: true);
    }
}
