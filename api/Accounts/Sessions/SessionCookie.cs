namespace GeoZones.Api.Accounts.Sessions;

/// <summary>The cookie of a session: no script reads it, no other site's request carries it, over https no other host can set it.</summary>
static class SessionCookie
{
    const string Plain = "geozones";
    const string Secure = "__Host-geozones";

    /// <summary>Null without one; over https one that came by http counts for nothing.</summary>
    public static string? Read(HttpRequest request) => request.Headers.Cookie.Count == 0 ? null : request.Cookies[NameFor(request)];

    /// <summary>Strict, for the page itself is public and only its own requests need the cookie; gone when the browser closes.</summary>
    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context.Request), token, Options(context.Request));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    static string NameFor(HttpRequest request) => request.IsHttps ? Secure : Plain;

    static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
