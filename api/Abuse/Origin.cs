using System.Net;
using System.Net.Sockets;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Abuse;

/// <summary>Whose requests are counted together: those of one caller at one address.</summary>
/// <param name="Network">The address; of IPv6 the 64 bits that one subscriber has all addresses of.</param>
readonly record struct Origin(string Author, IPAddress Network, bool IsTrusted)
{
    const int SubscriberBytes = 8;

    public static Origin Of(HttpContext context)
    {
        var caller = context.RequestServices.GetRequiredService<Caller>();
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return new(caller.Author, NetworkOf(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address), caller.Role == Role.Admin && IPAddress.IsLoopback(address));
    }

    static IPAddress NetworkOf(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubscriberBytes).Clear();
        return new(bytes);
    }
}
