using System.Collections.Concurrent;
using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Api.Writing.Rows;

/// <summary>Rows of any entity, fetched and held for a change.</summary>
abstract class RowSet
{
    static readonly ConcurrentDictionary<Type, RowSet> Sets = new();

    static RowSet Of(Type entity) => Sets.GetOrAdd(entity, type => (RowSet)Activator.CreateInstance(typeof(Rows<>).MakeGenericType(type))!);

    /// <summary>The row with this key, held until the transaction ends; null when there is none that the caller may know of.</summary>
    public static async Task<object?> HoldAsync(UnitOfWork unit, EntityShape shape, IReadOnlyList<object> key, CancellationToken gone) =>
        (await Of(shape.ClrType).FetchAsync(unit.Context, RowSql.Hold(shape, [.. shape.KeyProperties], unit.Caller.Divisions), key, gone)).SingleOrDefault();

    /// <summary>The rows with this value of a property, held likewise.</summary>
    public static Task<IReadOnlyList<object>> HoldAllAsync(UnitOfWork unit, EntityShape shape, EntityProperty by, object value, CancellationToken gone) =>
        Of(shape.ClrType).FetchAsync(unit.Context, RowSql.Hold(shape, [by], unit.Caller.Divisions), [value], gone);

    protected abstract Task<IReadOnlyList<object>> FetchAsync(GeoZonesContext context, string statement, IReadOnlyList<object> values, CancellationToken gone);

    sealed class Rows<T> : RowSet where T : class
    {
        protected override async Task<IReadOnlyList<object>> FetchAsync(GeoZonesContext context, string statement, IReadOnlyList<object> values, CancellationToken gone) =>
            await context.Set<T>().FromSqlRaw(statement, [.. values]).ToListAsync(gone);
    }
}
