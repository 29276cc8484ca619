using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Accounts.Sessions;

/// <summary>Which of the tokens of a session somebody came with.</summary>
enum TokenAge { Present, Next, Previous }

/// <summary>A session as it is stored, with its account.</summary>
/// <param name="IsAlive">Neither ended nor idle for too long, and the account is not disabled.</param>
/// <param name="IsUnseen">Its last use was not written down in the last minute.</param>
/// <param name="IsDue">Its token is old enough to be changed.</param>
/// <param name="IsFresh">Its token was changed within the last minute, so requests with the one before may still be under way.</param>
sealed record SessionRow(bool IsAlive, bool IsUnseen, bool IsDue, bool IsFresh)
{
    const string ForCsrf = "csrf";

    public required long Id { get; init; }

    public required long Account { get; init; }

    public required byte[] Salt { get; init; }

    public required Caller Caller { get; init; }

    public required bool MustChange { get; init; }

    public required TokenAge Age { get; init; }

    public required DateTime EndsAt { get; init; }

    /// <param name="offer">Null while the present token is young.</param>
    public Visitor Visitor(string? offer) => new(Caller, Proof.Session)
    {
        Account = Account,
        MustChange = MustChange,
        Session = new(Id, Secrets.Derive(Salt, ForCsrf), offer),
    };

    public static SessionRow Read(NpgsqlDataReader row) => new(row.GetBoolean(7), row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10))
    {
        Id = row.GetInt64(0),
        Account = row.GetInt64(1),
        Salt = row.GetFieldValue<byte[]>(2),
        Caller = ReadCaller(row, 3),
        MustChange = row.GetBoolean(6),
        Age = row.GetString(11) switch { "present" => TokenAge.Present, "next" => TokenAge.Next, _ => TokenAge.Previous },
        EndsAt = row.GetDateTime(12),
    };

    /// <summary>Name, role and divisions.</summary>
    public static Caller ReadCaller(NpgsqlDataReader row) => ReadCaller(row, 0);

    static Caller ReadCaller(NpgsqlDataReader row, int at) => new(Enum.Parse<Role>(row.GetString(at + 1))) { Name = row.GetString(at), Divisions = Divisions.Parse(row.GetString(at + 2)) };
}
