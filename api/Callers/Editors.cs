using GeoZones.Data.Model;

namespace GeoZones.Api.Callers;

/// <summary>Who writes what. An administrator writes every row that anybody writes; the public and viewers write none.</summary>
public static class Editors
{
    static readonly Role[] Planning = [Role.Planner, Role.Admin];
    static readonly Role[] Supply = [Role.Water, Role.Admin];
    static readonly Role[] Records = [Role.Clerk, Role.Admin];

    /// <summary>The roles that write rows of this entity; none where the database itself writes them.</summary>
    public static IReadOnlyList<Role> Of(Type entity) => entity.Name switch
    {
        nameof(Zone) or nameof(DeclaredVillage) or nameof(ConstraintArea) => Planning,
        nameof(Project) or nameof(ProjectSite) or nameof(ProjectFund) or nameof(ProgressReport) or nameof(ProjectAsset) => Planning,
        nameof(WaterScheme) or nameof(WaterNode) or nameof(WaterPipe) or nameof(WaterQualityTest) or nameof(Cistern) or nameof(SupplyIncident) => Supply,
        nameof(Household) or nameof(Village) or nameof(Facility) or nameof(Designation) => Records,
        nameof(MonitoringSummary) or nameof(Figure) => Records,
        nameof(Division) => [Role.Admin],
        _ => [],
    };

    public static bool MayWrite(this Caller caller, Type entity) => !caller.ReadsOnly && Of(entity).Contains(caller.Role);
}
