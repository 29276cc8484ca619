using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;
using GeoZones.Data.Audit;
using GeoZones.Data.Model;

namespace GeoZones.Api.OData.Plan;

/// <summary>Which rows a caller may reach. Every row set of a plan is opened through <see cref="Check"/>, so no construct goes round it.</summary>
static class Reach
{
    /// <exception cref="OutOfReachException">The role of the caller does not reach these rows.</exception>
    public static void Check(EntityShape shape, Caller caller)
    {
        if (!Allows(shape.ClrType, caller))
            throw new OutOfReachException(shape.SetName ?? shape.Name);
    }

    /// <summary>Totals of villages with what is withheld left out: sums over them are not those of all.</summary>
    public const string Published = "published_village_totals";

    /// <summary>Where the caller reads these rows: totals of villages as they are published, where it may not see households; zones without their drafts, where it only looks.</summary>
    public static Identifier Table(EntityShape shape, Caller caller) => new(
        IsWithheld(shape, caller) ? Published : IsOfZone(shape) && !caller.MaySeeDrafts ? $"{shape.Table}_announced" : shape.Table);

    /// <summary>May a count be null because it is withheld from the caller?</summary>
    public static bool IsWithheld(EntityShape shape, Caller caller) => shape.ClrType == typeof(VillageTotals) && !caller.MaySeeHouseholds;

    static bool IsOfZone(EntityShape shape) => shape.ClrType == typeof(Zone) || shape.ClrType == typeof(ZoneVersion) || shape.ClrType == typeof(DeclaredVillage);

    static bool Allows(Type entity, Caller caller) => entity.Name switch
    {
        nameof(Household) => caller.MaySeeHouseholds,
        nameof(WaterNode) or nameof(WaterPipe) or nameof(Cistern) => caller.MaySeeNetwork,
        nameof(VillageTotals) => caller.MaySeeVillageCounts,
        nameof(AuditEntry) or nameof(AuditVerdict) => caller.MayAudit,
        _ => true,
    };
}
