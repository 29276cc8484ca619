using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace GeoZones.Api.Accounts;

/// <summary>The SHA-256 of a secret: what is stored and looked up instead of it.</summary>
readonly record struct SecretHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>A secret of usual length is hashed without the heap.</summary>
    const int Usual = 256;

    public static SecretHash Of(ReadOnlySpan<char> secret)
    {
        Span<byte> text = secret.Length <= Usual ? stackalloc byte[Usual * 3] : new byte[secret.Length * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(secret, text)], hash);
        return MemoryMarshal.Read<SecretHash>(hash);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        MemoryMarshal.Write(bytes, this);
        return bytes;
    }
}
