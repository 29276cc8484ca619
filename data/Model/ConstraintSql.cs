using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

/// <summary>What the database itself refuses: values outside an enumeration, damaged codes and geometries, impossible numbers.</summary>
static class ConstraintSql
{
    const string Centralized = "'UrbanRural', 'MultiVillage', 'SingleVillage'";
    const string CentralizedSum = "urban_rural_{0} + multi_village_{0} + single_village_{0}";
    const string UnservedSum = "well_{0} + cistern_{0} + spring_{0} + hauled_{0} + no_facility_{0}";

    static readonly (Type Entity, string Name, string Sql)[] Checks =
    [
        (typeof(Division), "level_has_boundary", "level = 'Province' OR boundary IS NOT NULL"),
        (typeof(Village), "code_in_township", "left(code, 9) || '000' = township_code AND left(code, 6) || '000000' = county_code"),
        (typeof(VillageTotals), "parts_sum_to_whole", $"households = unknown_households + {Sum(CentralizedSum, "households")} + {Sum(UnservedSum, "households")} AND persons = unknown_persons + {Sum(CentralizedSum, "persons")} + {Sum(UnservedSum, "persons")}"),
        (typeof(Designation), "village_or_division", "num_nonnulls(village_code, division_code) = 1"),
        (typeof(ZoneVersion), "number_from_one", "number >= 1"),
        (typeof(Household), "persons_positive", "persons BETWEEN 1 AND 5000"),
        (typeof(WaterScheme), "gives_centralized", $"supply_type IN ({Centralized}, 'Unknown')"),
        (typeof(WaterNode), "only_valves_open", "kind = 'Valve' OR is_open IS NULL"),
        (typeof(WaterPipe), "two_ends", "from_node_id <> to_node_id"),
        (typeof(WaterPipe), "millimetres_per_piece", "cardinality(piece_millimetres) = ST_NPoints(route) - 1 AND 0 <= ALL (piece_millimetres)"),
        (typeof(WaterQualityTest), "month_starts", "extract(day FROM month) = 1"),
        (typeof(WaterQualityTest), "ph_scale", "ph BETWEEN 0 AND 14"),
        (typeof(Cistern), "eliminated_has_method", "(status = 'Eliminated') = (elimination NOT IN ('None', 'Unknown')) OR status = 'Unknown'"),
        (typeof(SupplyIncident), "village_or_scheme", "num_nonnulls(village_code, scheme_id) >= 1"),
        (typeof(SupplyIncident), "ends_after_start", "ended_at >= started_at"),
        (typeof(Project), "finishes_after_start", "finished_on >= started_on"),
        (typeof(ProjectFund), "linkage_year", "year BETWEEN 2000 AND 2100"),
        (typeof(ProgressReport), "month_starts", "extract(day FROM month) = 1"),
        (typeof(ProgressReport), "shares", "planned_share BETWEEN 0 AND 1 AND actual_share BETWEEN 0 AND 1"),
        (typeof(Figure), "half_unit_positive", "half_unit >= 0"),
    ];

    /// <summary>Endings of the names of counts and measures, which are never below zero.</summary>
    static readonly string[] Amounts =
        ["Yuan", "Households", "Persons", "Teams", "PerDay", "SquareMetres", "Millimetres", "Ntu", "PerLitre", "Millilitres", "GridUnits"];

    static readonly (Type Entity, string Property, string Sql)[] Computed =
    [
        (typeof(Household), nameof(Household.IsCentralized), $"CASE WHEN supply_type = 'Unknown' THEN NULL ELSE supply_type IN ({Centralized}) END"),
        (typeof(ProjectFund), nameof(ProjectFund.IsLinkage), "CASE WHEN source = 'Unknown' THEN NULL ELSE source IN ('CentralLinkage', 'ProvincialLinkage', 'CityLinkage', 'CountyLinkage') END"),
        (typeof(WaterPipe), nameof(WaterPipe.LengthMetres), "sum_of(piece_millimetres) / 1000.0"),
        (typeof(VillageTotals), nameof(VillageTotals.CentralizedHouseholds), Sum(CentralizedSum, "households")),
        (typeof(VillageTotals), nameof(VillageTotals.CentralizedPersons), Sum(CentralizedSum, "persons")),
        (typeof(VillageTotals), nameof(VillageTotals.UnservedHouseholds), Sum(UnservedSum, "households")),
        (typeof(VillageTotals), nameof(VillageTotals.UnservedPersons), Sum(UnservedSum, "persons")),
    ];

    public static void Apply(ModelBuilder model)
    {
        foreach (var (entity, name, sql) in Checks)
            Check(model, entity, name, sql);
        foreach (var (entity, property, sql) in Computed)
            model.Entity(entity).Property(property).HasComputedColumnSql(sql, stored: true);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).ToList())
            CheckByType(model, property);
    }

    static void CheckByType(ModelBuilder model, IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var column = SnakeCase.Of(property.Name);
        var entity = property.DeclaringType.ClrType;
        if (type.IsEnum)
            Check(model, entity, $"{column}_known", $"{column} IN ({string.Join(", ", Enum.GetNames(type).Select(n => $"'{n}'"))})");
        else if (type == typeof(Point))
            Check(model, entity, $"{column}_storable", $"is_storable_point({column})");
        else if (typeof(Geometry).IsAssignableFrom(type))
            Check(model, entity, $"{column}_storable", $"geometry_fault({column}) IS NULL");
        else if (property.IsPrimaryKey() && property.Name == "Code")
            Check(model, entity, $"{column}_digits", $"{column} ~ '^[0-9]{{12}}$'");
        else if (IsAmount(property.Name, type))
            Check(model, entity, $"{column}_not_negative", $"{column} >= 0");
        else if (property.Name.EndsWith("Year", StringComparison.Ordinal) && property.Name.Length > 4)
            Check(model, entity, $"{column}_plausible", $"{column} BETWEEN 1900 AND 2100");
        else if (type == typeof(string) && property.Name is "Name" or "Title" or "Key")
            Check(model, entity, $"{column}_not_blank", $"{column} ~ '\\S' AND length({column}) <= 200");
    }

    static bool IsAmount(string name, Type type) =>
        (type == typeof(decimal) || type == typeof(double) || type == typeof(int) || type == typeof(long))
        && Amounts.Any(amount => name.EndsWith(amount, StringComparison.Ordinal));

    static void Check(ModelBuilder model, Type entity, string name, string sql) =>
        model.Entity(entity).ToTable(table => table.HasCheckConstraint($"{SnakeCase.Of(entity.Name)}_{name}", sql));

    static string Sum(string template, string what) => string.Format(System.Globalization.CultureInfo.InvariantCulture, template, what);
}
