using GeoZones.Api.Audit;
using Microsoft.AspNetCore.Http.Features;

namespace GeoZones.Api.Writing;

/// <summary>A request that the service puts to itself: one of a $batch, or the question for a row that was just written.</summary>
sealed record InnerRequest(string Method, string Address)
{
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; init; } = [];

    /// <summary>Hands it to a handler and keeps what that says.</summary>
    /// <param name="outer">Whose services, host and patience it has.</param>
    /// <param name="features">What else the handler finds, by type.</param>
    /// <exception cref="Errors.GeoZonesException">As the handler refuses.</exception>
    public async Task<Written> SendAsync(HttpContext outer, RequestDelegate handler, Action<IFeatureCollection> features)
    {
        using var answer = new MemoryStream();
        var context = Context(outer, answer);
        features(context.Features);
        await handler(context);
        var headers = context.Response.Headers.Where(h => h.Value.Count > 0).ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(context.Response.StatusCode, headers, answer.ToArray());
    }

    /// <summary>A context of its own; path and query as the address has them, still encoded in the raw target.</summary>
    public DefaultHttpContext Context(HttpContext outer, Stream answer)
    {
        var uri = new Uri(new Uri($"{outer.Request.Scheme}://{outer.Request.Host}"), Address);
        var context = new DefaultHttpContext { RequestServices = outer.RequestServices, RequestAborted = outer.RequestAborted, User = outer.User };
        var request = context.Request;
        (request.Method, request.Scheme, request.Host) = (Method, outer.Request.Scheme, outer.Request.Host);
        (request.Path, request.QueryString) = (PathString.FromUriComponent(uri), QueryString.FromUriComponent(uri));
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = uri.PathAndQuery;
        (context.TraceIdentifier, context.Connection.RemoteIpAddress) = (outer.TraceIdentifier, outer.Connection.RemoteIpAddress);
        foreach (var name in (IEnumerable<string>)[Purpose.Header, "Cookie"])
        {
            if (outer.Request.Headers[name] is { Count: > 0 } given)
                request.Headers[name] = given;
        }
        foreach (var (name, value) in Headers)
            request.Headers[name] = value;
        (request.Body, request.ContentLength) = (new MemoryStream(Body), Body.Length);
        context.Response.Body = answer;
        return context;
    }
}
