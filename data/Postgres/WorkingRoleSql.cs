namespace GeoZones.Data.Postgres;

/// <summary>Statements about the role that the service works as.</summary>
static class WorkingRoleSql
{
    /// <param name="password">Hexadecimal digits; empty for a server that asks for none.</param>
    public static string Make(string password) => $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{WorkingRole.Name}') THEN
            CREATE ROLE {WorkingRole.Name} NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;
          END IF;
        END $$;
        ALTER ROLE {WorkingRole.Name} LOGIN {(password.Length > 0 ? $"PASSWORD '{password}'" : "")}
        """;
}
