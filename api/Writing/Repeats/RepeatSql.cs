namespace GeoZones.Api.Writing.Repeats;

/// <summary>The table of answers that are kept for 24 hours.</summary>
static class RepeatSql
{
    public const string Forget = "DELETE FROM idempotency_keys WHERE recorded_at < now() - interval '24 hours'";

    /// <summary>Waits while somebody else works under the same key; no row comes back when theirs is there.</summary>
    public const string Claim = "INSERT INTO idempotency_keys (caller, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING true";

    public const string Recall = "SELECT request_hash, status, headers::text, body FROM idempotency_keys WHERE caller = $1 AND key = $2";

    public const string Keep = "UPDATE idempotency_keys SET status = $3, headers = $4::jsonb, body = $5 WHERE caller = $1 AND key = $2";
}
