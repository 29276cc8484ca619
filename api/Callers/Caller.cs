namespace GeoZones.Api.Callers;

/// <summary>公众, 查看, 规划, 水利, 数据录入, 管理.</summary>
public enum Role { Public, Viewer, Planner, Water, Clerk, Admin }

/// <summary>Who asks, and what they may see. The compiler, the tiles and coverage take the same one.</summary>
public sealed record Caller(Role Role)
{
    public const string Setting = "GEOZONES_ROLE";

    /// <summary>Whose work this is, in versions and keys; the role until sign-in exists.</summary>
    public string Author => Role.ToString().ToLowerInvariant();

    /// <summary>Household points, and any row or exact count about fewer than five of them.</summary>
    public bool MaySeeHouseholds => Role is Role.Water or Role.Clerk or Role.Admin;

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

    /// <summary>The caller of every request until sign-in exists: GEOZONES_ROLE, public when it is not set.</summary>
    /// <exception cref="InvalidOperationException">The role is not one of <see cref="Role"/>.</exception>
    public static Caller FromConfiguration(IConfiguration configuration)
    {
        var named = configuration[Setting];
        if (string.IsNullOrEmpty(named))
            return new(Role.Public);
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(named, role.ToString(), StringComparison.OrdinalIgnoreCase))
                return new(role);
        }
        throw new InvalidOperationException(
            $"{Setting} is '{named}'; wanted one of {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}.");
    }
}
