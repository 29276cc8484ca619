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
        var open = Addresses(configuration).Where(address => !IsHere(address)).ToList().FirstOrDefault();
        if ((caller.MaySeeHouseholds || caller.MaySeeNetwork) && open is not null)
            throw new LaunchException($"The role {caller.Role} sees households or networks and nobody signs in yet, so {open} is refused: bind to 127.0.0.1, or set {Caller.Setting} to public, viewer or planner.");
        return caller;
    }

    static bool IsHere(string address)
    {
        var host = Parse(address).Host;
        return host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    static BindingAddress Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new LaunchException($"The address \"{address}\" is none to serve at; wanted is one such as http://127.0.0.1:5080.");
        }
    }

    // Kestrel's own endpoints replace urls.
    static IEnumerable<string> Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""));
}
