using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Briefings;

/// <summary>A frozen briefing without what it holds.</summary>
/// <param name="Role">Whose sight it was frozen with.</param>
/// <param name="Divisions">Within which its counts are exact, for roles that see households.</param>
public sealed record BriefingRow(long Number, DateTimeOffset At, string Title, string Author, Role Role, string Divisions)
{
    public required long DataVersion { get; init; }

    public required DateOnly? DataDate { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of all that it holds.</summary>
    public required string Hash { get; init; }

    public static BriefingRow Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), Enum.Parse<Role>(row.GetString(4)), row.GetString(5))
    {
        DataVersion = row.GetInt64(6),
        DataDate = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        Bytes = row.GetInt32(8),
        Hash = row.GetString(9),
    };

    /// <summary>May this caller open it? Whoever may see all that its maker saw: the same role or one that goes further, and where counts are exact, the same divisions or all.</summary>
    public bool IsFor(Caller caller) =>
        Role.IsWithin(caller.Role) && (!new Caller(Role).MaySeeHouseholds || caller.Divisions.AreAll || caller.Divisions.Prefixes == Divisions);
}
