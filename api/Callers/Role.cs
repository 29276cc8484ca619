namespace GeoZones.Api.Callers;

/// <summary>公众, 查看, 规划, 水利, 数据录入, 管理.</summary>
public enum Role { Public, Viewer, Planner, Water, Clerk, Admin }

/// <summary>Roles as words, and which of two goes further.</summary>
public static class Roles
{
    /// <summary>All of them, for a sentence.</summary>
    public static string Words { get; } = string.Join(", ", Enum.GetValues<Role>().Select(ToWord));

    /// <summary>As configuration, JSON and claims write it.</summary>
    public static string ToWord(this Role role) => role switch
    {
        Role.Public => "public",
        Role.Viewer => "viewer",
        Role.Planner => "planner",
        Role.Water => "water",
        Role.Clerk => "clerk",
        _ => "admin",
    };

    /// <returns>Null for a word that is no role; numbers are none.</returns>
    public static Role? Of(string? word)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(word, role.ToWord(), StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return null;
    }

    /// <summary>Whoever has the other role may do all that this one may. Planner, water and clerk stand side by side.</summary>
    public static bool IsWithin(this Role role, Role other) =>
        role == other || other == Role.Admin || role == Role.Public || (role == Role.Viewer && other != Role.Public);
}
