using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Writing.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.OData.Edm;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The rows that a change set names are held before its first request, always in the same order: change sets of the same rows wait for one another and do not collide.</summary>
sealed class RowOrder(HttpContext outer)
{
    static readonly string[] Changing = ["PATCH", "PUT", "DELETE", "POST"];

    public async Task HoldAsync(IReadOnlyList<BatchItem> items, UnitOfWork unit)
    {
        var rows = items.Where(item => Changing.Contains(item.Method)).Select(Row).OfType<RowAddress>().ToList();
        foreach (var set in rows.GroupBy(row => row.Shape).Where(_ => rows.Count > 1).OrderBy(set => set.Key.Table, StringComparer.Ordinal))
            await unit.Context.Database.ExecuteSqlRawAsync(RowSql.HoldInOrder(set.Key), [Keys(set)], outer.RequestAborted);
    }

    /// <summary>The row that will be compared with If-Match; null where only the request itself can tell.</summary>
    RowAddress? Row(BatchItem item)
    {
        try
        {
            var services = outer.RequestServices;
            var target = WriteTarget.Of(services.GetRequiredService<EntityCatalog>(), services.GetRequiredService<IEdmModel>(), item.Url.Split('?')[0]);
            var row = target.Whole ?? target.Row;
            return row.Key is [_] ? row : null;
        }
        catch (GeoZonesException)
        {
            return null; // the request will say it
        }
    }

    static object Keys(IEnumerable<RowAddress> rows)
    {
        var keys = rows.Select(row => row.Key![0]).Distinct().ToList();
        return keys[0] is long ? keys.Cast<long>().ToArray() : keys.Cast<string>().ToArray();
    }
}
