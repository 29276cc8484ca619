namespace GeoZones.Api.Accounts.Sessions;

/// <summary>Statements about sessions.</summary>
static class SessionSql
{
    /// <summary>Sessions of one account at most; the least recently used goes.</summary>
    const string Most = "20";

    public const string Begin = """
        WITH account AS (UPDATE accounts SET signed_in_at = now() WHERE id = $1)
        INSERT INTO sessions (account_id, token_hash, salt, expires_at) VALUES ($1, $2, $3, now() + $4::interval)
        """;

    /// <summary>What has ended, $1 being the idle time, and what is more than an account may have.</summary>
    public const string Sweep = $"""
        DELETE FROM sessions WHERE expires_at < now() OR seen_at < now() - $1::interval
          OR id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY seen_at DESC) AS rank FROM sessions) AS ranked WHERE rank > {Most})
        """;

    /// <summary>The session of a token $1 that is its present one, the one sent to follow it, or the one before; $2 is the idle time, $3 how old a token may grow.</summary>
    public const string Find = """
        SELECT s.id, s.account_id, s.salt, a.name, a.role, array_to_string(a.divisions, ','), a.must_change,
          s.expires_at > now() AND s.seen_at > now() - $2::interval AND NOT a.disabled,
          s.seen_at < now() - interval '1 minute', s.rotated_at < now() - $3::interval, s.rotated_at > now() - interval '1 minute',
          CASE WHEN s.token_hash = $1 THEN 'present' WHEN s.next_hash = $1 THEN 'next' ELSE 'previous' END,
          least(s.expires_at, s.seen_at + $2::interval)
        FROM sessions s JOIN accounts a ON a.id = s.account_id
        WHERE s.token_hash = $1 OR s.next_hash = $1 OR s.previous_hash = $1
        """;

    /// <summary>The account of a session $1 that has not ended; $2 is the idle time.</summary>
    public const string Caller = """
        SELECT a.name, a.role, array_to_string(a.divisions, ',') FROM sessions s JOIN accounts a ON a.id = s.account_id
        WHERE s.id = $1 AND s.expires_at > now() AND s.seen_at > now() - $2::interval AND NOT a.disabled AND NOT a.must_change
        """;

    public const string Touch = "UPDATE sessions SET seen_at = now() WHERE id = $1";

    public const string Offer = "UPDATE sessions SET next_hash = $2 WHERE id = $1 AND next_hash IS DISTINCT FROM $2";

    /// <summary>The token that was sent is the present one now.</summary>
    public const string Promote = "UPDATE sessions SET previous_hash = token_hash, token_hash = next_hash, next_hash = NULL, rotated_at = now(), seen_at = now() WHERE id = $1 AND next_hash = $2";

    public const string End = "DELETE FROM sessions WHERE id = $1";

    public const string EndOf = "DELETE FROM sessions WHERE token_hash = $1 OR next_hash = $1 OR previous_hash = $1";

    public const string EndAll = "DELETE FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE name = $1)";
}
