using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Accounts.Rows;

/// <summary>An account as it is stored.</summary>
/// <param name="IsExpired">Its one-time secret ended before it was used.</param>
sealed record AccountRow(long Id, string Name, string PasswordHash, bool MustChange, bool IsExpired)
{
    public required Role Role { get; init; }

    public required string[] Divisions { get; init; }

    public required bool Disabled { get; init; }

    public required DateTime MadeAt { get; init; }

    public required DateTime? SignedInAt { get; init; }

    public required DateTime? LockedUntil { get; init; }

    public static AccountRow Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), !row.IsDBNull(4) && row.GetBoolean(4))
    {
        Role = Enum.Parse<Role>(row.GetString(5)),
        Divisions = row.GetFieldValue<string[]>(6),
        Disabled = row.GetBoolean(7),
        MadeAt = row.GetDateTime(8),
        SignedInAt = row.IsDBNull(9) ? null : row.GetDateTime(9),
        LockedUntil = row.IsDBNull(10) ? null : row.GetDateTime(10),
    };
}
