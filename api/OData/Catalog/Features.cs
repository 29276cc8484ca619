using GeoZones.Api.Audit;
using GeoZones.Api.Coverage;
using GeoZones.Api.Figures;
using GeoZones.Api.Supply;

namespace GeoZones.Api.OData.Catalog;

/// <summary>The functions of OData, a line a feature.</summary>
static class Features
{
    public static IEnumerable<OperationShape> Operations(EntityCatalog catalog) =>
    [
        .. CoverageOperations.Of(catalog),
        .. SupplyOperations.Of(catalog),
        .. FigureEndpoints.Operations(catalog),
        .. AuditOperations.All(),
    ];
}
