using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace GeoZones.Api.Hosting;

/// <summary>The proxies in front of the service: <c>Proxies</c> of the configuration, addresses or networks. What anybody else says of forwarding is not believed.</summary>
public static class Proxies
{
    const string Setting = "Proxies";

    public static IReadOnlyList<string> Named(IConfiguration configuration) => configuration.GetSection(Setting).Get<string[]>() ?? [];

    /// <summary>Address and scheme of the caller, as far as named proxies passed them on.</summary>
    /// <exception cref="LaunchException">An entry is neither an address nor a network.</exception>
    public static void UseProxies(this WebApplication app)
    {
        if (Named(app.Configuration) is not { Count: > 0 } named)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in named)
            options.KnownIPNetworks.Add(Parse(entry));
        app.UseForwardedHeaders(options);
    }

    static System.Net.IPNetwork Parse(string entry)
    {
        if (System.Net.IPNetwork.TryParse(entry, out var network))
            return network;
        return IPAddress.TryParse(entry, out var address) ? new(address, address.GetAddressBytes().Length * 8)
            : throw new LaunchException($"{Setting}: \"{entry}\" is neither an address nor a network; wanted is one such as 10.0.0.5 or 10.0.0.0/24.");
    }
}
