namespace GeoZones.Api.Accounts.Tokens;

/// <summary>Statements about personal access tokens.</summary>
static class TokenSql
{
    public const string Find = """
        SELECT t.id, t.account_id, a.name, t.role, a.role, array_to_string(a.divisions, ','), t.scope = 'read',
          t.expires_at > now() AND NOT a.disabled, t.used_at IS NULL OR t.used_at < now() - interval '1 minute', t.expires_at
        FROM access_tokens t JOIN accounts a ON a.id = t.account_id WHERE t.token_hash = $1
        """;

    public const string Touch = "UPDATE access_tokens SET used_at = now() WHERE id = $1";

    /// <summary>No row when the account has $7 tokens already.</summary>
    public const string Make = """
        INSERT INTO access_tokens (account_id, token_hash, name, role, scope, expires_at)
        SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM access_tokens WHERE account_id = $1) < $7
        RETURNING id, name, role, scope, made_at, expires_at, used_at
        """;

    public const string Of = "SELECT id, name, role, scope, made_at, expires_at, used_at FROM access_tokens WHERE account_id = $1 ORDER BY id";

    public const string Withdraw = "DELETE FROM access_tokens WHERE id = $1 AND account_id = $2";
}
