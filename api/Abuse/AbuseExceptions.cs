using GeoZones.Api.Errors;

namespace GeoZones.Api.Abuse;

/// <summary>More requests than a caller has in that time.</summary>
sealed class TooManyRequestsException(TimeSpan wait) : GeoZonesException("GZ-811", StatusCodes.Status429TooManyRequests, new(
    "请求过于频繁 (配置 Abuse)。请按 Retry-After 等待后再试；批量读取请用 $format=csv 或更大的页。",
    "Too many requests in this time (setting Abuse). Wait as Retry-After says; to read much, use $format=csv or larger pages."))
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
}

/// <summary>More requests at the same time than a caller may have under way and waiting.</summary>
sealed class TooManyAtOnceException() : GeoZonesException("GZ-812", StatusCodes.Status429TooManyRequests, new(
    "同时进行的请求过多 (配置 Abuse)。请等前面的请求完成后再试。",
    "Too many requests at the same time (setting Abuse). Let those under way finish, then try again."))
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(1);
}
