using Microsoft.Extensions.Primitives;

namespace GeoZones.Api.Hosting;

/// <summary>What every answer tells a browser: load nothing from elsewhere, guess no type, show it in no frame, tell no other site where one came from.</summary>
public static class SecurityHeaders
{
    /// <summary>Of the page and of its files, as a worker obeys the policy that its own file came with: nothing but them, no code or style within the page. Images are drawn from data in memory.</summary>
    public const string OfTheMap = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    static readonly StringValues OfAnswers = "default-src 'none'; frame-ancestors 'none'";
    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues Referrer = "same-origin";
    static readonly StringValues SameOrigin = "same-origin";
    static readonly StringValues Permissions = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
    static readonly StringValues OneYear = "max-age=31536000";

    /// <summary>As the answer begins, so that a refusal has them too.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => Describe((HttpContext)state), context);
        return next(context);
    });

    static Task Describe(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = OfAnswers;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        if (context.Request.IsHttps && context.Request.Host.Host != "localhost")
            headers.StrictTransportSecurity = OneYear;
        return Task.CompletedTask;
    }
}
