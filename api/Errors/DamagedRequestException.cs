namespace GeoZones.Api.Errors;

/// <summary>The request is no HTTP, or its body broke off or is longer than any is read.</summary>
public sealed class DamagedRequestException(BadHttpRequestException cause) : GeoZonesException("GZ-333", cause.StatusCode, new(
    "请求不完整或请求体过长，无法读取。请重新发送。", "The request cannot be read: it broke off, is damaged, or its body is too long. Send it again."), cause);
