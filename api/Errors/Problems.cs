using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace GeoZones.Api.Errors;

/// <summary>The only place where a <see cref="GeoZonesException"/> becomes an answer: an OData error object on /odata, RFC 9457 problem+json elsewhere.</summary>
public static partial class Problems
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails().AddExceptionHandler<Handler>();

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler();

    static Task WriteAsync(HttpContext context, GeoZonesException refusal)
    {
        var (request, response) = (context.Request, context.Response);
        var language = Language.Of(request);
        response.StatusCode = refusal.Status;
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (refusal.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (request.Path.StartsWithSegments("/odata"))
            return WriteODataAsync(context, refusal);
        return response.WriteAsJsonAsync(
            new Problem($"urn:geozones:problem:{refusal.Code}", Title(refusal.Status, language), refusal.Status, Sentence(refusal, language), refusal.Code),
            Json, "application/problem+json", context.RequestAborted);
    }

    /// <summary>The sentence in the caller's language; the other language stands in the details, for whoever is asked to help.</summary>
    static Task WriteODataAsync(HttpContext context, GeoZonesException refusal)
    {
        var language = Language.Of(context.Request);
        var other = language == Language.English ? Language.Chinese : Language.English;
        context.Response.Headers["OData-Version"] = "4.0";
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = "GET, HEAD, POST";
        var detail = new ODataDetail($"{refusal.Code}.{other}", Sentence(refusal, other), refusal.Target);
        var error = new ODataError(refusal.Code, Sentence(refusal, language), refusal.Target, [detail]);
        return context.Response.WriteAsJsonAsync(new ODataAnswer(error), Json, "application/json; charset=utf-8", context.RequestAborted);
    }

    static string Sentence(GeoZonesException refusal, string language) => language == Language.English ? refusal.Wording.English : refusal.Wording.Chinese;

    static string Title(int status, string language) => (status, language) switch
    {
        (400, Language.English) => "Bad request",
        (403, Language.English) => "Not permitted",
        (404, Language.English) => "Not found",
        (500, Language.English) => "Failed",
        (503, Language.English) => "Unavailable for now",
        (_, Language.English) => "Refused",
        (400, _) => "请求有误",
        (403, _) => "无权查看",
        (404, _) => "未找到",
        (500, _) => "出错",
        (503, _) => "暂不可用",
        _ => "已拒绝",
    };

    sealed record ODataAnswer(ODataError Error);

    sealed record ODataError(string Code, string Message, string? Target, IReadOnlyList<ODataDetail> Details);

    sealed record ODataDetail(string Code, string Message, string? Target);

    sealed record Problem(string Type, string Title, int Status, string Detail, string Code);

    sealed partial class Handler(ILogger<Handler> log) : IExceptionHandler
    {
        static GeoZonesException Refusal(Exception exception) => exception switch
        {
            GeoZonesException refusal => refusal,
            NpgsqlException failure when DatabaseBusyException.Explains(failure) => new DatabaseBusyException(failure),
            BadHttpRequestException damage => new DamagedRequestException(damage),
            _ => new UnforeseenException(exception),
        };

        public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
        {
            var refusal = Refusal(exception);
            if (refusal is UnforeseenException)
                Failed(log, context.Request.Method, context.Request.Path, exception);
            await WriteAsync(context, refusal);
            return true;
        }

        [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
        static partial void Failed(ILogger log, string method, string path, Exception failure);
    }
}
