using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Accounts.Tokens;

/// <summary>A token as its owner may see it: all but the token.</summary>
sealed record TokenRow(long Id, string Name, string Role, string Scope)
{
    public required DateTime MadeAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>To the minute; null when it was never used.</summary>
    public required DateTime? UsedAt { get; init; }

    public static TokenRow Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), Enum.Parse<Role>(row.GetString(2)).ToWord(), row.GetString(3))
    {
        MadeAt = row.GetDateTime(4),
        ExpiresAt = row.GetDateTime(5),
        UsedAt = row.IsDBNull(6) ? null : row.GetDateTime(6),
    };
}

/// <summary>A token that somebody asks for, checked.</summary>
/// <param name="Scope"><c>read</c> or <c>read write</c>.</param>
/// <param name="ExpiresAt">UTC.</param>
sealed record TokenWish(string Name, Role Role, string Scope, DateTime ExpiresAt);
