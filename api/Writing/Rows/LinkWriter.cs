using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing.Body;

namespace GeoZones.Api.Writing.Rows;

/// <summary>$ref: a navigation led somewhere else, which is a foreign key in one of the two rows.</summary>
sealed class LinkWriter(UnitOfWork unit, WriteRequest request, CancellationToken gone)
{
    WriteTarget Target => request.Target;

    bool IsRemoval => HttpMethods.IsDelete(request.Method);

    public async Task<RowOutcome> ApplyAsync()
    {
        var navigation = Target.Navigation!;
        var (shape, key, property) = navigation.IsMany
            ? (navigation.Target, (IReadOnlyList<object>)[request.Linked ?? throw new FaultyBodyException([Faults.Missing("$id")], 1)], PropertyOf(navigation.Target, navigation.ThereColumn))
            : (Target.Whole!.Shape, Target.Whole.Key!, PropertyOf(Target.Whole!.Shape, navigation.HereColumn));
        var row = await RowSet.HoldAsync(unit, shape, key, gone) ?? throw new NoSuchRowException(EntityAddress.Named(shape, key));
        Demand(shape, key, row);
        RowBuilder.Write(row, property.Name, Value(navigation, row, property));
        await unit.Context.SaveChangesAsync(gone);
        return new(shape, key, WriteKind.Linked, RowBuilder.Read(row, "Version") as long?);
    }

    object? Value(EntityNavigation navigation, object row, EntityProperty property)
    {
        if (!IsRemoval)
            return navigation.IsMany ? Target.Whole!.Key![0] : request.Linked;
        if (!property.IsNullable)
            throw new FaultyBodyException([Faults.Missing(property.Name)], 1);
        var isLinked = !navigation.IsMany || Equals(RowBuilder.Read(row, property.Name), Target.Whole!.Key![0]);
        return isLinked ? null : throw new NoSuchRowException($"{EntityAddress.Named(Target.Whole!.Shape, Target.Whole.Key!)}/{navigation.Name}({request.Linked})");
    }

    /// <summary>If-Match may be left out: a link is one fact, and the last one holds.</summary>
    void Demand(EntityShape shape, IReadOnlyList<object> key, object row)
    {
        var version = RowBuilder.Read(row, "Version") as long? ?? 0;
        if (request.Conditions.Match is not null && !request.Conditions.Holds(version))
            throw new StaleException(EntityAddress.Named(shape, key), request.Conditions.Said, Conditions.Tag(version), null);
    }

    static EntityProperty PropertyOf(EntityShape shape, string column) =>
        shape.Properties.FirstOrDefault(p => p.Column == column && !shape.Key.Contains(p.Name)) ?? throw new NotWritableAddressException($"{shape.Name}/$ref");
}
