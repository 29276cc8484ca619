namespace GeoZones.Api.Callers;

/// <summary>Who asks, and what they may see. The compiler, the tiles and coverage take the same one.</summary>
public sealed record Caller(Role Role)
{
    public const string Setting = "GEOZONES_ROLE";

    /// <summary>Where its rows of households and networks lie, and all that it writes.</summary>
    public Divisions Divisions { get; init; } = Divisions.Everywhere;

    /// <summary>The account, or name@issuer; null where nobody signed in.</summary>
    public string? Name { get; init; }

    /// <summary>A token that was made for reading writes nothing, whatever its role.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>Whose work this is, in versions and keys.</summary>
    public string Author => Name ?? Role.ToWord();

    /// <summary>What an answer depends on: equal for everybody with the same role and divisions. The key of whatever is kept for more than one caller.</summary>
    public Caller Anybody => Name is null && !ReadsOnly ? this : this with { Name = null, ReadsOnly = false };

    /// <summary>Household points, and any row or exact count about fewer than five of them.</summary>
    public bool MaySeeHouseholds => Role is Role.Water or Role.Clerk or Role.Admin;

    /// <summary>The same wherever it stands.</summary>
    public bool MaySeeEveryHousehold => MaySeeHouseholds && Divisions.AreAll;

    /// <summary>Intakes, plants, valves, pipes: what shows how to cut a town off.</summary>
    public bool MaySeeNetwork => Role is Role.Water or Role.Admin;

    /// <summary>Numbers of households and persons of a village; the public gets rates only.</summary>
    public bool MaySeeVillageCounts => Role is not Role.Public;

    /// <summary>Zones that nobody has submitted yet.</summary>
    public bool MaySeeDrafts => Role is not (Role.Public or Role.Viewer);

    /// <summary>Metres of pipe inside the villages of an area: planners need the sum, not where the pipes lie.</summary>
    public bool MaySeePipeLengths => MaySeeNetwork || Role is Role.Planner;

    /// <summary>Who did what, and whether that record is whole.</summary>
    public bool MayAudit => Role is Role.Admin;

    /// <summary>The grain of counts in an answer, as the database knows it: exact, of villages as published, or none below a township.</summary>
    public string Audience => this switch
    {
        { MaySeeHouseholds: true } => "households",
        { MaySeeVillageCounts: true } => "villages",
        _ => "townships",
    };

    /// <summary>Who asks without signing in: GEOZONES_ROLE, public when it is not set.</summary>
    /// <exception cref="InvalidOperationException">The role is not one of <see cref="Role"/>.</exception>
    public static Caller FromConfiguration(IConfiguration configuration)
    {
        var named = configuration[Setting];
        if (string.IsNullOrEmpty(named))
            return new(Role.Public);
        return Roles.Of(named) is { } role ? new(role)
            : throw new InvalidOperationException($"{Setting} is '{named}'; wanted one of {Roles.Words}.");
    }
}
