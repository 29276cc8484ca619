using GeoZones.Api.Errors;

namespace GeoZones.Api.Callers;

/// <summary>Something is to be written with a token that only reads.</summary>
public sealed class ReadOnlyTokenException() : GeoZonesException("GZ-715", StatusCodes.Status403Forbidden, new(
    "此访问令牌只能读取。要写入，请新建范围为 read write 的令牌。", "This access token only reads. To write, make one with the scope \"read write\"."));
