using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GeoZones.Api.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace GeoZones.Api.Accounts.Issuers;

/// <summary>The public keys of an issuer, from a file.</summary>
static class IssuerKeys
{
    /// <summary>Bits of an RSA key at least.</summary>
    const int Strong = 2048;

    /// <exception cref="LaunchException">The file cannot be read, has no key, or one that is not RSA of 2,048 bits or P-256.</exception>
    public static IReadOnlyList<SecurityKey> Read(IssuerOptions issuer)
    {
        try
        {
            var text = File.ReadAllText(issuer.Keys);
            var keys = text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? OfSet(text) : [.. OfPem(text)];
            return keys.Count > 0 && keys.All(IsStrong) ? keys : throw Fault(issuer, "holds no key, or one that is neither RSA of 2,048 bits or more nor P-256");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw Fault(issuer, $"cannot be read ({cause.Message})");
        }
    }

    static List<SecurityKey> OfSet(string json) => [.. new JsonWebKeySet(json) { SkipUnresolvedJsonWebKeys = false }.GetSigningKeys()];

    static IEnumerable<SecurityKey> OfPem(string text)
    {
        for (var rest = text.AsMemory(); PemEncoding.TryFind(rest.Span, out var at); rest = rest[at.Location.End..])
            yield return OfPem(rest.Span[at.Location].ToString(), rest.Span[at.Label].ToString());
    }

    static SecurityKey OfPem(string pem, string label)
    {
        using var certificate = label == "CERTIFICATE" ? X509Certificate2.CreateFromPem(pem) : null;
        var key = certificate is null ? pem : PemEncoding.WriteString("PUBLIC KEY", certificate.PublicKey.ExportSubjectPublicKeyInfo());
        if (TryRsa(key) is { } rsa)
            return new RsaSecurityKey(rsa);
        var curve = ECDsa.Create();
        curve.ImportFromPem(key);
        return new ECDsaSecurityKey(curve);
    }

    static RSA? TryRsa(string pem)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return rsa;
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            return null;
        }
    }

    /// <summary>A key that signs and verifies alike would let everybody who verifies sign.</summary>
    static bool IsStrong(SecurityKey key) => key switch
    {
        RsaSecurityKey or X509SecurityKey => key.KeySize >= Strong,
        ECDsaSecurityKey => key.KeySize == 256,
        JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.RSA } => key.KeySize >= Strong,
        JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: JsonWebKeyECTypes.P256 } => true,
        _ => false,
    };

    static LaunchException Fault(IssuerOptions issuer, string what) =>
        new($"Accounts:Issuers: the keys of \"{issuer.Name}\" ({issuer.Keys}): the file {what}. Wanted is a JSON Web Key Set, or public keys or certificates in PEM.");
}
