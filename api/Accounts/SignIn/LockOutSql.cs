namespace GeoZones.Api.Accounts.SignIn;

/// <summary>Statements about failures to sign in.</summary>
static class LockOutSql
{
    /// <summary>No row while the subject $1 is locked. Every $2 failures lock it, for $3 the first time, then twice as long each time, $4 at most; a day without one forgets them.</summary>
    public const string Claim = """
        INSERT INTO sign_in_failures AS f (subject, failures, failed_at, locked_until)
        VALUES ($1, 1, now(), CASE WHEN $2 = 1 THEN now() + $3::interval END)
        ON CONFLICT (subject) DO UPDATE SET failed_at = now(), (failures, locked_until) = (
          SELECT n, CASE WHEN n % $2 = 0 THEN now() + least($3::interval * 2 ^ least(n / $2 - 1, 20), $4::interval) END
          FROM (SELECT CASE WHEN f.failed_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END AS n) AS counted)
        WHERE f.locked_until IS NULL OR f.locked_until <= now()
        """;

    public const string Left = "SELECT greatest(locked_until - now(), interval '1 second') FROM sign_in_failures WHERE subject = $1 AND locked_until IS NOT NULL";

    public const string Forget = "DELETE FROM sign_in_failures WHERE subject = $1";

    /// <summary>One failure less; a lock that this very attempt brought goes too.</summary>
    public const string TakeBack = "UPDATE sign_in_failures SET failures = greatest(failures - 1, 0), locked_until = CASE WHEN failures % $2 > 0 THEN locked_until END WHERE subject = $1";

    public const string Sweep = "DELETE FROM sign_in_failures WHERE failed_at < now() - interval '1 day' AND (locked_until IS NULL OR locked_until < now())";
}
