using System.Security.Cryptography;
using System.Text;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Repeats;

/// <summary>The name that a caller gives to a request which may have to be sent twice, and what the request was.</summary>
sealed record IdempotencyKey(string Name, byte[] Hash)
{
    public const string Header = "Idempotency-Key";

    const int Longest = 200;

    /// <returns>Null without the header, and on requests that are not POST: those can be sent again as they are.</returns>
    /// <exception cref="BadKeyException">The header is empty, too long or not ASCII.</exception>
    public static IdempotencyKey? Of(HttpRequest request, byte[] body)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.TryGetValue(Header, out var given))
            return null;
        var name = given.ToString().Trim();
        if (name.Length is 0 or > Longest || name.Any(c => c is < ' ' or > '~'))
            throw new BadKeyException(Longest);
        var address = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers["Prefer"]}\n{request.Headers.Accept}\n");
        return new(name, SHA256.HashData([.. address, .. body]));
    }
}

/// <summary>An Idempotency-Key that cannot be one.</summary>
sealed class BadKeyException(int longest) : GeoZonesException("GZ-671", StatusCodes.Status400BadRequest, new(
    $"Idempotency-Key 须为 1 至 {longest} 个 ASCII 字符，例如一个 UUID。", $"An Idempotency-Key has 1 to {longest} ASCII characters, for example a UUID."))
{
    public override string? Target => IdempotencyKey.Header;
}

/// <summary>The key was used for another request.</summary>
sealed class OtherRequestException(string key) : GeoZonesException("GZ-670", StatusCodes.Status422UnprocessableEntity, new(
    $"Idempotency-Key {key} 已用于另一个请求；同一个键只用于重发同一个请求。请换一个键。", $"The Idempotency-Key {key} was used for another request; a key is for sending the same request again. Use a new one."))
{
    public override string? Target => IdempotencyKey.Header;
}
