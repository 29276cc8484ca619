namespace GeoZones.Api.Errors;

/// <summary>A fault of the service itself. The caller learns that it is none of theirs; what failed stands in the log only.</summary>
public sealed class UnforeseenException(Exception cause) : GeoZonesException("GZ-502", StatusCodes.Status500InternalServerError, new(
    "服务出错，不是您的请求有误。已记入日志；请把地址和时间告诉管理员。",
    "The service failed; the request is not at fault. The log has it: tell the administrator the address and the time."), cause);
