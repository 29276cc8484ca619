using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace GeoZones.Api.Accounts;

/// <summary>Small JSON bodies, in which every member is one that is known.</summary>
static class AccountBody
{
    const int Longest = 16 << 10;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        MaxDepth = 4,
    };

    /// <exception cref="BadAccountBodyException">It is not JSON of this form.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request) where T : class
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Longest;
        if (!request.HasJsonContentType())
            throw new BadAccountBodyException("Content-Type", "须为 application/json", "wanted is application/json");
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new BadAccountBodyException(fault.Path ?? "$", $"不是所需的 JSON ({string.Join(", ", Members<T>())})", $"it is not the JSON that is wanted ({string.Join(", ", Members<T>())})");
        }
    }

    static IEnumerable<string> Members<T>() => typeof(T).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
