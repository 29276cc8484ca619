using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GeoZones.Api.Accounts;

/// <summary>Secrets that nobody can guess, and what is derived from them.</summary>
static class Secrets
{
    /// <summary>Characters of 256 bits in base64url.</summary>
    public const int Length = 43;

    /// <summary>32 letters and digits that are not mistaken for one another.</summary>
    const string Plain = "abcdefghjkmnpqrstuvwxyz023456789";

    /// <summary>256 random bits in base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>100 random bits to be read aloud and typed: four groups of five.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Plain, 5)));

    /// <summary>Another secret: only who knows both the key and the text can tell it.</summary>
    public static string Derive(byte[] key, string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    public static bool IsShaped(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }
        return text.Length == Length;
    }

    /// <summary>Takes the same time wherever the two differ.</summary>
    public static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
