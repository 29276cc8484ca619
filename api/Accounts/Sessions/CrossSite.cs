namespace GeoZones.Api.Accounts.Sessions;

/// <summary>Whether a request that changes something comes from our own page: another site can make a browser send it, cookie and all.</summary>
static class CrossSite
{
    public const string Header = "X-GeoZones-CSRF";

    /// <summary>A WebSocket, which over HTTP/2 begins with CONNECT, refuses other sites by itself.</summary>
    public static bool IsSafe(HttpRequest request) => HttpMethods.IsConnect(request.Method) || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    /// <summary>The browser says that it comes from here.</summary>
    /// <exception cref="OtherSiteException">It says something else, or nothing.</exception>
    public static void RequireSameSite(HttpRequest request)
    {
        RefuseOtherSites(request);
        if (request.Headers["Sec-Fetch-Site"].Count == 0 && request.Headers.Origin.Count == 0)
            throw new OtherSiteException();
    }

    /// <summary>The browser does not say that it comes from elsewhere; programs say nothing.</summary>
    /// <exception cref="OtherSiteException">It says so.</exception>
    public static void RefuseOtherSites(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"], request.Headers.Origin);
        if ((site.Count > 0 && site != "same-origin") || (origin.Count > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)))
            throw new OtherSiteException();
    }

    /// <exception cref="CsrfException">The token of the session is missing or another.</exception>
    public static void RequireToken(HttpRequest request, SessionMark session)
    {
        if (request.Headers[Header] is not [{ } given] || !Secrets.Same(given, session.Csrf))
            throw new CsrfException(Header);
    }
}
