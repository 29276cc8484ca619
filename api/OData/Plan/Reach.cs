using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;
using GeoZones.Data.Audit;
using GeoZones.Data.Model;

namespace GeoZones.Api.OData.Plan;

/// <summary>Which rows a caller may reach. Every row set of a plan is opened through <see cref="Check"/>, so no construct goes round it.</summary>
public static class Reach
{
    /// <exception cref="OutOfReachException">The role of the caller does not reach these rows.</exception>
    public static void Check(EntityShape shape, Caller caller)
    {
        if (!Allows(shape.ClrType, caller))
            throw new OutOfReachException(shape.SetName ?? shape.Name);
    }

    /// <summary>Totals of villages with what is withheld left out: sums over them are not those of all.</summary>
    public const string Published = "published_village_totals";

    /// <summary>Where the caller reads these rows: totals of villages as they are published, where it may not see households; zones without their drafts, where it only looks; monitoring and tests of water as announced.</summary>
    public static Identifier Table(EntityShape shape, Caller caller) => new(
        IsWithheld(shape, caller) && !caller.MaySeeHouseholds ? Published : HidesDrafts(shape, caller) || IsKeptBack(shape, caller) ? Announced(shape.Table) : shape.Table);

    /// <summary>The function that answers the caller: without drafts where it tells of zones and the caller only looks.</summary>
    public static Identifier Function(OperationShape operation, string function, Caller caller) => new(operation.TellsOfZones && !caller.MaySeeDrafts ? Announced(function) : function);

    /// <summary>Are some of these rows hidden from the caller because they are drafts, or within one?</summary>
    public static bool HidesDrafts(EntityShape shape, Caller caller) => IsOfZone(shape) && !caller.MaySeeDrafts;

    /// <summary>Of monitoring what is few and what lies below a county, of tests of water what is not published.</summary>
    static bool IsKeptBack(EntityShape shape, Caller caller) =>
        shape.ClrType == typeof(MonitoringSummary) ? !caller.MaySeeHouseholds : shape.ClrType == typeof(WaterQualityTest) && !caller.MaySeeDrafts;

    /// <summary>May a count be null because it is withheld from the caller?</summary>
    public static bool IsWithheld(EntityShape shape, Caller caller) => shape.ClrType == typeof(VillageTotals) && !caller.MaySeeEveryHousehold;

    /// <summary>Do only the rows of a function's answer that lie in the caller's divisions reach the caller? Tables bear that in themselves (<see cref="WithinSql"/>).</summary>
    public static bool IsWithin(EntityShape shape, Caller caller) => !caller.Divisions.AreAll && WithinSql.IsKept(shape.Table);

    /// <summary>The zones that a row may name to the caller; null where it may name any.</summary>
    public static Identifier? NamedZones(Caller caller) => caller.MaySeeDrafts ? null : new(Announced("zones"));

    static bool IsOfZone(EntityShape shape) => shape.ClrType.Name is nameof(Zone) or nameof(ZoneVersion) or nameof(ZoneEvent) or nameof(DeclaredVillage);

    static string Announced(string name) => $"{name}_announced";

    static bool Allows(Type entity, Caller caller) => entity.Name switch
    {
        nameof(Household) => caller.MaySeeHouseholds,
        nameof(WaterNode) or nameof(WaterPipe) or nameof(Cistern) => caller.MaySeeNetwork,
        nameof(VillageTotals) => caller.MaySeeVillageCounts,
        nameof(AuditEntry) or nameof(AuditVerdict) => caller.MayAudit,
        _ => true,
    };
}
