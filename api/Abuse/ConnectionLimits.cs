using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GeoZones.Api.Abuse;

/// <summary>How large a request may be and how slowly it may come and be read, before anybody looks at it.</summary>
public static class ConnectionLimits
{
    /// <summary>Bytes of the request line with the address; a longer question goes into the body of POST .../$query.</summary>
    const int LongestAddress = 64 << 10;

    /// <summary>Bytes; the endpoints take less each (OData:Writing).</summary>
    const long LargestBody = 32L << 20;

    public static void Set(KestrelServerOptions server)
    {
        var limits = server.Limits;
        (limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount, limits.MaxRequestBodySize) = (LongestAddress, 32 << 10, 100, LargestBody);
        (limits.RequestHeadersTimeout, limits.KeepAliveTimeout) = (TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2));
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 1_024, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new(bytesPerSecond: 1_024, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MaxConcurrentConnections = 2_000;
    }
}
