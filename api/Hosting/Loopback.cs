using GeoZones.Api.Callers;

namespace GeoZones.Api.Hosting;

/// <summary>Who asks without signing in: on this machine alone the role it is started with, anywhere else the public.</summary>
public static class Loopback
{
    /// <summary>The role that <c>./run</c> gives to this machine; nothing where others are served.</summary>
    const string Setting = "Accounts:HereAs";

    /// <exception cref="LaunchException">GEOZONES_ROLE would be everybody's.</exception>
    /// <exception cref="InvalidOperationException">The role is none.</exception>
    public static MachineCaller ServedHere(IConfiguration configuration)
    {
        var named = Caller.FromConfiguration(configuration);
        if (Others(configuration) is not { } others)
            return new(string.IsNullOrEmpty(configuration[Caller.Setting]) && Roles.Of(configuration[Setting]) is { } role ? new(role) : named, NeedsAccounts: false);
        if (named.Role != Role.Public)
            throw new LaunchException($"{Caller.Setting} is {named.Role.ToWord()}, which is for this machine alone, and {others}: leave it out and sign in with an account (the first start makes one).");
        return new(named, NeedsAccounts: true);
    }

    /// <summary>Who else is served; null where nobody is.</summary>
    static string? Others(IConfiguration configuration)
    {
        var open = Addresses(configuration).Where(address => !MachineCaller.IsHere(Parse(address).Host)).ToList().FirstOrDefault();
        return open is not null ? $"{open} is open to others"
            : Proxies.Named(configuration).Count > 0 ? "a proxy lets others in" : null;
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
