using System.Net;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Hosting;

/// <summary>Until people sign in, everybody is the configured caller: one who may see households or networks is served on this machine only.</summary>
public static class Loopback
{
    /// <exception cref="LaunchException">The role is too powerful for the address.</exception>
    public static void RequireLoopback(this WebApplication app)
    {
        var caller = app.Services.GetRequiredService<Caller>();
        if (!caller.MaySeeHouseholds && !caller.MaySeeNetwork)
            return;
        foreach (var address in Addresses(app.Configuration))
        {
            var host = BindingAddress.Parse(address).Host;
            if (host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))
                throw new LaunchException($"The role {caller.Role} sees households or networks and nobody signs in yet, so {address} is refused: bind to 127.0.0.1, or set {Caller.Setting} to public, viewer or planner.");
        }
    }

    // Kestrel's own endpoints replace urls.
    static IEnumerable<string> Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""));
}
