using System.Net.WebSockets;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Live;

/// <summary>/live/coverage is a WebSocket, and this is none.</summary>
public sealed class UpgradeWantedException() : GeoZonesException("GZ-250", StatusCodes.Status426UpgradeRequired, new(
    "/live/coverage 是 WebSocket，请用 ws:// 或 wss:// 连接；单次提问请用 POST /odata/CoverageOf。",
    "/live/coverage is a WebSocket: connect by ws:// or wss://. To ask once, POST /odata/CoverageOf."))
{
    public override IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string> { ["Upgrade"] = "websocket" };
}

/// <summary>A message that is none of the protocol; the connection ends.</summary>
public sealed class LiveMessageException(Wording why) : GeoZonesException("GZ-251", StatusCodes.Status400BadRequest, new(
    $"消息不符合 /live/coverage 的约定: {why.Chinese}。见 docs/coverage.md。",
    $"The message is none that /live/coverage knows: {why.English}. See docs/coverage.md."))
{
    public static LiveMessageException Unreadable(string said) => new(new($"无法读取 ({said})", $"it cannot be read ({said})"));
}

/// <summary>An area crosses or touches itself, or is no area.</summary>
/// <param name="at">Where, in degrees; null where there is no one place.</param>
public sealed class InvalidAreaException(Wording why, (double Longitude, double Latitude)? at) : GeoZonesException("GZ-252", StatusCodes.Status400BadRequest, new(
    $"范围无效: {why.Chinese}。改正后继续给出合计。", $"The area is not valid: {why.English}. Totals go on when it is."))
{
    public (double Longitude, double Latitude)? At { get; } = at;

    public static InvalidAreaException Crossing((double Longitude, double Latitude) at) => new(new("边界与自身相交、相接或重叠", "its boundary crosses, touches or runs upon itself"), at);
}

/// <summary>An edit that the area does not take; nothing has changed.</summary>
public sealed class RefusedEditException(Wording why) : GeoZonesException("GZ-253", StatusCodes.Status400BadRequest, new(
    $"此修改未执行: {why.Chinese}。", $"The edit was not made: {why.English}."));

/// <summary>A session that is to go on is not there any more, or somebody else's.</summary>
public sealed class NoSuchSessionException() : GeoZonesException("GZ-254", StatusCodes.Status404NotFound, new(
    "没有可继续的会话 (已过期，或属于他人)。请用当前范围重新 open。",
    "There is no such session to go on with (it has ended, or is somebody else's). Open anew with the area as you have it."));

/// <summary>More connections than one caller, or all, may have.</summary>
public sealed class TooManyConnectionsException(int limit) : GeoZonesException("GZ-255", StatusCodes.Status429TooManyRequests, new(
    $"实时连接过多，上限 {limit} (配置 Live)。请关闭不用的页面后再试。",
    $"Too many live connections, the limit is {limit} (setting Live). Close the pages you do not need, then try again."))
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(10);
}

/// <summary>A message that is larger than it may be; the connection ends.</summary>
public sealed class LiveMessageTooLargeException(Wording what) : GeoZonesException("GZ-256", StatusCodes.Status413PayloadTooLarge, new(
    $"消息过大: 上限 {what.Chinese} (配置 Live)。请分开发送。", $"The message is too large: the limit is {what.English} (setting Live). Send it in parts."));

/// <summary>A connection that nothing was wrong with ends.</summary>
public sealed class LiveEndedException(Wording why, WebSocketCloseStatus close) : GeoZonesException("GZ-257", StatusCodes.Status403Forbidden, new(
    $"实时会话结束: {why.Chinese}。", $"The live session ends: {why.English}."))
{
    public WebSocketCloseStatus Close { get; } = close;

    public static LiveEndedException Idle(TimeSpan time) => new(
        new($"{time.TotalMinutes:0.#} 分钟没有操作", $"nothing was sent for {time.TotalMinutes:0.#} minutes"), WebSocketCloseStatus.NormalClosure);

    public static LiveEndedException OtherCaller() => new(
        new("登录状态或权限已改变，请重新连接", "who you are or what you may see has changed; connect again"), WebSocketCloseStatus.PolicyViolation);

    public static LiveEndedException Elsewhere() => new(new("会话已在另一连接中继续", "the session goes on in another connection"), WebSocketCloseStatus.PolicyViolation);

    public static LiveEndedException Slow() => new(new("结果未被及时读取", "its frames were not read in time"), WebSocketCloseStatus.PolicyViolation);

    public static LiveEndedException Stopping() => new(new("服务正在停止，稍后可继续", "the service stops; go on in a moment"), WebSocketCloseStatus.EndpointUnavailable);
}
