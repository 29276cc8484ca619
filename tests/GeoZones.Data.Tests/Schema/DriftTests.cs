using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GeoZones.Data.Tests.Schema;

/// <summary>The EF model, the database and its comments say the same.</summary>
public sealed class DriftTests(MigratedDatabase database) : IClassFixture<MigratedDatabase>
{
    /// <summary>Tables that no entity stands for: the log of changes and what is kept of it, of loads and of migrations, the answers kept for repeats, accounts, the seals of the audit, frozen briefings, and PostGIS's own.</summary>
    static readonly string[] Others = ["changes", "household_changes", "pruned_changes", "changes_origin", "loads", "idempotency_keys", "accounts", "sessions", "access_tokens", "sign_in_failures", "audit_seals", "audit_head", "briefings", "__EFMigrationsHistory", "spatial_ref_sys"];

    GeoZonesContext Context() => new(GeoZonesContext.For(database.ConnectionString));

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var context = Context();
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Every_table_is_an_entity_and_every_entity_a_table()
    {
        using var context = Context();
        var tables = await Sql.ListAsync(database.ConnectionString, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        tables.Except(Others).Order().ShouldBe(context.Model.GetEntityTypes().Select(e => e.GetTableName()!).Order());
    }

    [Fact]
    public async Task Every_property_is_a_column_of_its_type_and_nullability()
    {
        using var context = Context();
        var expected = context.Model.GetEntityTypes().SelectMany(e => e.GetProperties(),
            (e, p) => $"{e.GetTableName()}.{p.GetColumnName()} {p.GetColumnType()} {(p.IsNullable ? "null" : "not null")}");
        var actual = await Sql.ListAsync(database.ConnectionString, $"""
            SELECT format('%s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> ALL (ARRAY['{string.Join("','", Others)}'])
            """);
        actual.Except(expected).Union(expected.Except(actual)).Where(c => !IsComputed(context, c)).ShouldBeEmpty();
    }

    /// <summary>PostgreSQL cannot know that a computed column is never null.</summary>
    static bool IsComputed(GeoZonesContext context, string column) => context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
        .SelectMany(e => e.GetProperties(), (e, p) => (Name: $"{e.GetTableName()}.{p.GetColumnName()} ", Sql: p.GetComputedColumnSql()))
        .Any(p => p.Sql is not null && column.StartsWith(p.Name, StringComparison.Ordinal));

    [Fact]
    public async Task Every_table_and_column_is_explained_in_both_languages() =>
        (await Sql.ListAsync(database.ConnectionString, """
            SELECT c.relname || coalesce('.' || a.attname, '') FROM pg_class c
            LEFT JOIN LATERAL (SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped UNION ALL SELECT NULL, 0) a ON true
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('spatial_ref_sys', '__EFMigrationsHistory')
              AND coalesce(CASE WHEN a.attnum = 0 THEN obj_description(c.oid, 'pg_class') ELSE col_description(c.oid, a.attnum) END, '') !~ '(/ |^pH$)'
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_geometry_has_its_SRID_its_kind_a_check_and_an_index() =>
        (await Sql.ListAsync(database.ConnectionString, """
            SELECT g.f_table_name || '.' || g.f_geometry_column FROM geometry_columns g
            WHERE (g.srid <> 4490 OR g.coord_dimension <> 2
              OR NOT EXISTS (SELECT FROM pg_indexes i WHERE i.tablename = g.f_table_name AND i.indexdef LIKE '%USING gist (' || g.f_geometry_column || ')%')
              OR NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = g.f_table_name::regclass AND c.contype = 'c' AND pg_get_constraintdef(c.oid) ~ ('(geometry_fault|is_storable_point)\(' || g.f_geometry_column || '\)')))
              AND g.f_table_name NOT LIKE '%_announced'
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_reference_has_an_index_and_every_table_tells_of_changes()
    {
        (await Sql.ListAsync(database.ConnectionString, """
            SELECT conname::text FROM pg_constraint c WHERE contype = 'f' AND conname <> 'fk_households_place'
              AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
            """)).ShouldBeEmpty();
        (await Sql.ListAsync(database.ConnectionString, """
            SELECT c.relname::text FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
              AND c.relname NOT IN ('changes', 'household_changes', 'pruned_changes', 'changes_origin', 'loads', 'idempotency_keys', 'accounts', 'sessions', 'access_tokens', 'sign_in_failures', 'audit_entries', 'audit_seals', 'audit_head', 'briefings', 'spatial_ref_sys', '__EFMigrationsHistory')
              AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'record_change')
            """)).ShouldBeEmpty();
    }
}
