using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.Writing.Body;
using Microsoft.Net.Http.Headers;

namespace GeoZones.Api.Writing.Batch;

/// <summary>POST /odata/$batch, in JSON or multipart/mixed; it is answered as it came.</summary>
static class BatchEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !(IsJson(type) || IsMultipart(type)))
            throw new BatchFormException(context.Request.ContentType);
        var version = Preferences.AgreeVersion(context.Request);
        var limits = context.RequestServices.GetRequiredService<WriteLimits>();
        var bytes = await BodyText.ReadAsync(context.Request, limits.BatchBytes);
        var items = IsJson(type) ? JsonRequests.Read(bytes, limits) : MultipartRequests.Read(bytes, type, limits.Requests);
        var continues = Continues(context.Request);
        var answers = await new BatchRun(context, new(continues, limits.BatchAnswerBytes)).AnswerAsync(items);
        var text = IsJson(type) ? JsonAnswers.Write(answers) : MultipartAnswers.Write(answers);
        var response = context.Response;
        (response.ContentType, response.Headers[Preferences.Version], response.Headers.CacheControl) = (text.ContentType, version, "no-store");
        if (continues)
            response.Headers["Preference-Applied"] = "continue-on-error";
        response.ContentLength = text.Body.WrittenCount;
        await response.Body.WriteAsync(text.Body.WrittenMemory);
    }

    static bool IsJson(MediaTypeHeaderValue type) => MultipartRequests.Is(type, "application/json");

    static bool IsMultipart(MediaTypeHeaderValue type) => MultipartRequests.Is(type, "multipart/mixed");

    static bool Continues(HttpRequest request) => request.Headers["Prefer"].ToString().Split(',', ';').Select(p => p.Trim().ToLowerInvariant())
        .Any(p => p is "continue-on-error" or "odata.continue-on-error" or "continue-on-error=true" or "odata.continue-on-error=true");
}
