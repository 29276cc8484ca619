using GeoZones.Api.Audit;
using GeoZones.Api.Coverage;
using GeoZones.Api.Figures;
using GeoZones.Api.Supply;
using GeoZones.Api.Writing.Rows;
using GeoZones.Api.Zoning;

namespace GeoZones.Api.OData.Catalog;

/// <summary>The functions and actions of OData, a line a feature.</summary>
static class Features
{
    public static IEnumerable<OperationShape> Operations(EntityCatalog catalog) =>
    [
        .. CoverageOperations.Of(catalog),
        .. VersionOperations.Of(catalog),
        .. SupplyOperations.Of(catalog),
        .. ZoningOperations.Of(catalog),
        .. FigureEndpoints.Operations(catalog),
        .. AuditOperations.All(),
    ];

    public static IEnumerable<ActionShape> Actions(EntityCatalog catalog) => [Restoring.Action(catalog)];
}
