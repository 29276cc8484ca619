using System.Net;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Callers;

/// <summary>Who asks without a credential: the public, or, where only this machine is served, the role that it was started with.</summary>
/// <param name="Caller">Without a name.</param>
/// <param name="NeedsAccounts">Others than this machine are served, so somebody has to be able to sign in.</param>
public sealed record MachineCaller(Caller Caller, bool NeedsAccounts)
{
    /// <summary>A page of another name that leads here, or a proxy that lets the world in, is not this machine.</summary>
    /// <exception cref="NotThisMachineException">The request has not come straight from this machine, and the role is for it alone.</exception>
    public Caller Of(HttpRequest request)
    {
        if (Caller.Role != Role.Public && !IsHere(request))
            throw new NotThisMachineException();
        return Caller;
    }

    static bool IsHere(HttpRequest request) =>
        IsHere(request.Host.Host) && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && request.Headers["X-Forwarded-For"].Count == 0 && request.Headers["X-Forwarded-Host"].Count == 0 && request.Headers["Forwarded"].Count == 0;

    /// <summary>A name of this machine for itself.</summary>
    public static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

/// <summary>The role that ./run gives to this machine is asked for through another name or a proxy.</summary>
public sealed class NotThisMachineException() : GeoZonesException("GZ-730", StatusCodes.Status403Forbidden, new(
    "本服务以本机身份免登录运行，只接受本机直接访问 (http://127.0.0.1 或 localhost)。经代理或其他域名访问时，请在配置 Proxies 中写明代理并使用账号。",
    "This service lets this machine in without signing in, and only straight from it (http://127.0.0.1 or localhost). Behind a proxy or another name, name the proxy in Proxies and use accounts."));
