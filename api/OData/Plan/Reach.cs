using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
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

    static bool Allows(Type entity, Caller caller) => entity.Name switch
    {
        nameof(Household) => caller.MaySeeHouseholds,
        nameof(WaterNode) or nameof(WaterPipe) or nameof(Cistern) => caller.MaySeeNetwork,
        // Cells below five households are not suppressed yet, so only those who see the households see the totals.
        nameof(Data.Model.VillageTotals) => caller is { MaySeeVillageCounts: true, MaySeeHouseholds: true },
        _ => true,
    };
}
