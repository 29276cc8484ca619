using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Model;

namespace GeoZones.Api.Audit;

/// <summary>Answers that are written down before they leave: rows of households, and exports, which are whole sets as CSV, GeoJSON or NDJSON.</summary>
static class ReadAudit
{
    /// <exception cref="Errors.GeoZonesException">GZ-801 rows of households without a purpose; GZ-501 it cannot be written down.</exception>
    public static Task AdmitAsync(HttpContext context, Reading reading, MediaKind form)
    {
        var isExport = form is MediaKind.Csv or MediaKind.GeoJson or MediaKind.NdJson;
        if ((!reading.ShowsHouseholds && !isExport) || context.Features.Get<WrittenRowShown>() is not null)
            return Task.CompletedTask;
        var purpose = reading.ShowsHouseholds ? Purpose.Demand(context.Request) : Purpose.Of(context.Request);
        return context.RequestServices.GetRequiredService<AuditTrail>().WriteAsync(new(Asked.Of(context), isExport ? AuditAction.Export : AuditAction.HouseholdRead)
        {
            EntitySet = reading.ShowsHouseholds ? nameof(GeoZonesContext.Households) : reading.Shape.Entity?.SetName ?? reading.Shape.Entity?.Name,
            Purpose = purpose,
        }, context.RequestAborted);
    }
}

/// <summary>A feature of a question that shows its writer the row that was just written: the entry of the write tells of it.</summary>
sealed record WrittenRowShown;
