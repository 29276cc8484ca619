using System.Net;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Hosting;

/// <summary>Until people sign in, everybody is the configured caller: one who may see households or networks is served on this machine only.</summary>
public static class Loopback
{
    /// <returns>The caller.</returns>
    /// <exception cref="LaunchException">The role is too powerful for the address.</exception>
    public static Caller ServedOnlyHere(this Caller caller, IConfiguration configuration)
    {
        if ((caller.MaySeeHouseholds || caller.MaySeeNetwork) && Addresses(configuration).FirstOrDefault(address => !IsHere(address)) is { } open)
            throw new LaunchException($"The role {caller.Role} sees households or networks and nobody signs in yet, so {open} is refused: bind to 127.0.0.1, or set {Caller.Setting} to public, viewer or planner.");
        return caller;
    }

    static bool IsHere(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    // Kestrel's own endpoints replace urls.
    static IEnumerable<string> Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""));
}
