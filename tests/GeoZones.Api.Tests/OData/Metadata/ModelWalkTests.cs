using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Data.Model;
using GeoZones.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.OData.Edm;
using Npgsql;

namespace GeoZones.Api.Tests.OData.Metadata;

/// <summary>The EF model, the EDM and the tables, walked together.</summary>
public sealed class ModelWalkTests(MigratedDatabase database) : IClassFixture<MigratedDatabase>
{
    /// <summary>Tables of the service itself, and what PostGIS brings.</summary>
    static readonly string[] NotShown = ["changes", "household_changes", "pruned_changes", "changes_origin", "loads", "idempotency_keys", "accounts", "sessions", "access_tokens", "sign_in_failures", "audit_seals", "audit_head", "briefings", "spatial_ref_sys", "geometry_columns", "geography_columns", "__ef_migrations_history", "__EFMigrationsHistory", "published_village_totals", "zones_announced", "zone_versions_announced", "zone_events_announced", "declared_villages_announced", "monitoring_summaries_announced", "water_quality_tests_announced", "withheld_counties", "withheld_townships", "withheld_villages"];

    static readonly string[] HiddenColumns = ["water_pipes.piece_millimetres"];

    [Fact]
    public async Task Every_column_is_one_property_of_the_same_type_and_nullability()
    {
        var edm = EdmBuilder.Build(EntityCatalog.Read());
        var columns = await ColumnsAsync();
        foreach (var entity in EntityTypes())
        {
            var type = (IEdmEntityType)edm.FindDeclaredType($"{EdmBuilder.Namespace}.{entity.ClrType.Name}");
            foreach (var property in entity.GetProperties())
            {
                var name = $"{entity.GetTableName()}.{property.GetColumnName()}";
                columns.Remove(name, out var column).ShouldBeTrue(name);
                if (HiddenColumns.Contains(name))
                    continue;
                var shown = type.FindProperty(property.Name).ShouldNotBeNull(name);
                var isWithheld = entity.ClrType == typeof(VillageTotals) && column.Type == "bigint";
                shown.Type.IsNullable.ShouldBe(column.IsNullable || isWithheld, name);
                KindIn(column.Type, property).ShouldBe(shown.Type.IsEnum() ? "Enum" : shown.Type.PrimitiveKind().ToString(), name);
            }
        }
        columns.Keys.Where(name => !NotShown.Contains(name.Split('.')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_and_navigation_of_the_EF_model_is_in_the_EDM()
    {
        var edm = EdmBuilder.Build(EntityCatalog.Read());
        foreach (var entity in EntityTypes())
        {
            var type = (IEdmEntityType)edm.FindDeclaredType($"{EdmBuilder.Namespace}.{entity.ClrType.Name}");
            type.DeclaredKey.Select(key => key.Name).ShouldBe(entity.FindPrimaryKey()!.Properties.Select(p => p.Name));
            type.NavigationProperties().Select(n => n.Name).ShouldBe(entity.GetNavigations().Select(n => n.Name), ignoreOrder: true);
        }
    }

    static IEnumerable<IEntityType> EntityTypes()
    {
        using var context = new GeoZonesContext(GeoZonesContext.For("Host=localhost"));
        return [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
    }

    static string KindIn(string columnType, IProperty property) => columnType switch
    {
        "text" or "character varying" => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum ? "Enum" : "String",
        "bigint" => "Int64",
        "integer" => "Int32",
        "smallint" => "Int16",
        "numeric" => "Decimal",
        "double precision" => "Double",
        "boolean" => "Boolean",
        "date" => "Date",
        "timestamp with time zone" => "DateTimeOffset",
        "USER-DEFINED" => property.GetColumnType() == "geometry(Geometry,4490)" ? "Geography" : $"Geography{property.ClrType.Name}",
        _ => columnType,
    };

    async Task<Dictionary<string, (string Type, bool IsNullable)>> ColumnsAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public'");
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new Dictionary<string, (string, bool)>();
        while (await reader.ReadAsync())
            columns.Add($"{reader.GetString(0)}.{reader.GetString(1)}", (reader.GetString(2), reader.GetString(3) == "YES"));
        return columns;
    }
}
