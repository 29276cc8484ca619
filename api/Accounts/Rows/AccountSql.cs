namespace GeoZones.Api.Accounts.Rows;

/// <summary>Statements about accounts.</summary>
static class AccountSql
{
    const string Columns = "id, a.name, password_hash, must_change, secret_expires_at < now(), role, divisions, disabled, made_at, signed_in_at, CASE WHEN locked_until > now() THEN locked_until END";

    const string From = "FROM accounts a LEFT JOIN sign_in_failures ON subject = 'name:' || a.name";

    /// <summary>An administrator who could sign in besides $1.</summary>
    const string Another = "EXISTS (SELECT FROM accounts o WHERE o.name <> $1 AND o.role = 'Admin' AND NOT o.disabled)";

    /// <summary>Writers of accounts wait for one another; readers do not.</summary>
    public const string Alone = "LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE";

    public const string All = $"SELECT {Columns} {From} ORDER BY a.name";

    public const string Find = $"SELECT {Columns} {From} WHERE a.name = $1";

    /// <summary>No row when the name is taken.</summary>
    public const string Make = """
        INSERT INTO accounts (name, password_hash, must_change, secret_expires_at, role, divisions)
        VALUES ($1, $2, true, now() + $3::interval, $4, $5) ON CONFLICT (name) DO NOTHING
        """;

    /// <summary>No row when it would leave nobody to administer.</summary>
    public const string Change = $"""
        UPDATE accounts SET role = coalesce($2::text, role), divisions = coalesce($3::text[], divisions), disabled = coalesce($4::boolean, disabled)
        WHERE name = $1 AND ((coalesce($2::text, role) = 'Admin' AND NOT coalesce($4::boolean, disabled)) OR role <> 'Admin' OR disabled OR {Another})
        """;

    /// <summary>No row when it would leave nobody to administer.</summary>
    public const string Remove = $"DELETE FROM accounts WHERE name = $1 AND (role <> 'Admin' OR disabled OR {Another})";

    /// <summary>A one-time secret; what was signed in with the old password is over, tokens included.</summary>
    public const string Reset = """
        WITH account AS (UPDATE accounts SET password_hash = $2, must_change = true, secret_expires_at = now() + $3::interval WHERE name = $1 RETURNING id),
          ended AS (DELETE FROM sessions WHERE account_id = (SELECT id FROM account)),
          withdrawn AS (DELETE FROM access_tokens WHERE account_id = (SELECT id FROM account))
        SELECT FROM account
        """;

    /// <summary>A password of the account's own; every other session is over.</summary>
    public const string ChangePassword = """
        WITH account AS (UPDATE accounts SET password_hash = $2, must_change = false, secret_expires_at = NULL WHERE id = $1 RETURNING id)
        DELETE FROM sessions WHERE account_id = (SELECT id FROM account) AND id <> $3
        """;

    /// <summary>The same password under new parameters, unless it has been changed meanwhile.</summary>
    public const string Rehash = "UPDATE accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2";

    /// <summary>The first administrator, whose secret does not end; made again as long as nobody has used it.</summary>
    public const string First = """
        INSERT INTO accounts (name, password_hash, must_change, role) VALUES ($1, $2, true, 'Admin')
        ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash
        WHERE accounts.must_change AND accounts.signed_in_at IS NULL AND accounts.secret_expires_at IS NULL
        """;
}
