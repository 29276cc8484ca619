using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing.Body;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Api.Writing.Rows;

/// <summary>What a write came to.</summary>
/// <param name="Version">The ETag's number afterwards; null where the row has none or is gone.</param>
sealed record RowOutcome(EntityShape Shape, IReadOnlyList<object> Key, WriteKind Kind, long? Version);

/// <summary>Unchanged: the row was so already, and nothing was written.</summary>
enum WriteKind { Created, Changed, Unchanged, Removed, Linked }

/// <summary>One write within a unit of work. The rows it changes are held from the moment they are compared with If-Match, so nobody comes between.</summary>
sealed class RowWriter(UnitOfWork unit, WriteRequest request, CancellationToken gone)
{
    readonly RowBuilder builder = new(unit.Context);

    EntityShape Shape => request.Target.Row.Shape;

    GeoZonesContext Context => unit.Context;

    /// <exception cref="GeoZonesException">GZ-156 no such row; GZ-62n the headers; GZ-640 a zone's life.</exception>
    public async Task<RowOutcome> ApplyAsync()
    {
        // In a change set an earlier request may have left rows behind as they were then.
        Context.ChangeTracker.Clear();
        await AttributeAsync();
        if (request.Target.IsLink)
            return await new LinkWriter(unit, request, gone).ApplyAsync();
        await HoldWholeAsync();
        return request.Method switch
        {
            "POST" when request.IsInsert => await InsertAsync(),
            "DELETE" => await DeleteAsync(),
            _ => await UpdateAsync(),
        };
    }

    /// <summary>A part without a version of its own goes by the version of its whole.</summary>
    async Task HoldWholeAsync()
    {
        if (request.Target.Whole is not { } whole)
            return;
        var row = await RowSet.HoldAsync(unit, whole.Shape, whole.Key!, gone) ?? throw new NoSuchRowException(Named(whole.Shape, whole.Key!));
        if (row is Zone zone && Shape.SetName is null)
        {
            ZoneLife.Edit(request.Caller, zone.Status);
            if (!request.IsInsert)
                await DemandAsync(zone, whole.Shape);
        }
    }

    /// <summary>Every change of a zone is kept with who made it and why.</summary>
    Task AttributeAsync() => Shape.ClrType != typeof(Zone) && request.Target.Whole?.Shape.ClrType != typeof(Zone) ? Task.CompletedTask
        : Context.Database.ExecuteSqlRawAsync(RowSql.Attribute, [unit.Caller.Author, request.Draft?.Reason ?? ""], gone);

    async Task<RowOutcome> InsertAsync()
    {
        var draft = request.Draft!;
        if (request.Target is { ForeignKey: { } owner, Whole.Key: [var whole] })
            draft.Values[owner] = whole;
        if (Shape.ClrType == typeof(Zone))
            draft.Values[nameof(Zone.Status)] = ZoneLife.Born(request.Caller, draft.Values.GetValueOrDefault(nameof(Zone.Status)) as ZoneStatus?);
        var row = builder.New(draft);
        var rows = new PartsWriter(unit, builder, gone).New(row, draft);
        builder.Resolve();
        Context.AddRange(rows);
        await Context.SaveChangesAsync(gone);
        return await OutcomeAsync(row, WriteKind.Created);
    }

    async Task<RowOutcome> UpdateAsync()
    {
        var (draft, key) = (request.Draft!, request.Target.Row.Key!);
        if (await HoldAsync(key) is not { } row)
            return await UpsertAsync(key);
        if (request.Conditions.IsNewOnly)
            throw new ThereAlreadyException(Named(Shape, key));
        await DemandAsync(row, Shape);
        if (row is Zone zone)
        {
            Step(zone, draft);
            if (draft.Restored is not null && !await Restoring.FillAsync(Context, zone, draft, gone))
                return await OutcomeAsync(row, WriteKind.Unchanged);
        }
        if (request.IsReplacing)
            Empty(row, draft);
        builder.Set(row, draft);
        await Context.SaveChangesAsync(gone);
        await new PartsWriter(unit, builder, gone).ChangeAsync(row, draft);
        return await OutcomeAsync(row, WriteKind.Changed);
    }

    void Step(Zone zone, RowDraft draft)
    {
        ZoneLife.Edit(request.Caller, zone.Status);
        if (draft.Values.TryGetValue(nameof(Zone.Status), out var status))
            ZoneLife.Step(request.Caller, zone.Status, (ZoneStatus)status!);
    }

    /// <summary>A row whose key the caller chooses is made where it is not there; an id is given by the service, and a property is never alone.</summary>
    Task<RowOutcome> UpsertAsync(IReadOnlyList<object> key)
    {
        if (request.Target.Property is not null || RowBuilder.Generated(Shape) is not null || (request.Conditions.Match is not null && Shape.SetName is not null))
            throw new NoSuchRowException(Named(Shape, key));
        var lacking = DraftRules.Missing(request.Draft!, [.. Shape.Key]).ToList();
        return lacking.Count > 0 ? throw new FaultyBodyException(lacking, lacking.Count) : InsertAsync();
    }

    /// <summary>PUT: what the body does not say becomes what a new row would have.</summary>
    void Empty(object row, RowDraft draft)
    {
        foreach (var property in Shape.Properties.Where(p => !p.IsComputed && !Shape.Key.Contains(p.Name) && !draft.Values.ContainsKey(p.Name) && p.Name != request.Target.ForeignKey))
        {
            if (property.IsNullable)
                RowBuilder.Write(row, property.Name, null);
            else if (property.Name == "Synthetic" || (property.Type.IsEnum && row is not Zone))
                RowBuilder.Write(row, property.Name, Activator.CreateInstance(property.Type));
        }
    }

    async Task<RowOutcome> DeleteAsync()
    {
        var key = request.Target.Row.Key!;
        var row = await HoldAsync(key) ?? throw new NoSuchRowException(Named(Shape, key));
        await DemandAsync(row, Shape);
        if (row is Zone zone)
            ZoneLife.Delete(zone.Status);
        Context.Remove(row);
        await Context.SaveChangesAsync(gone);
        return new(Shape, key, WriteKind.Removed, null);
    }

    async Task<object?> HoldAsync(IReadOnlyList<object> key)
    {
        var row = await RowSet.HoldAsync(unit, Shape, key, gone);
        var isOfWhole = row is null || request.Target is not { ForeignKey: { } owner, Whole.Key: [var whole] } || Equals(RowBuilder.Read(row, owner), whole);
        return isOfWhole ? row : null;
    }

    /// <exception cref="UnconditionalException">If-Match is not there.</exception>
    /// <exception cref="StaleException">It names another version.</exception>
    async Task DemandAsync(object row, EntityShape shape)
    {
        if (shape.Version is null)
            return;
        var (name, version) = (Named(shape, RowBuilder.Key(row, shape)), (long)RowBuilder.Read(row, "Version")!);
        if (request.Conditions.Match is null)
            throw new UnconditionalException(name);
        if (!request.Conditions.Holds(version))
            throw new StaleException(name, request.Conditions.Said, Conditions.Tag(version), row is Zone zone ? await LastDrawnAsync(zone.Id) : null);
    }

    Task<LastDrawn?> LastDrawnAsync(long zone) => Context.ZoneVersions.Where(v => v.ZoneId == zone).OrderByDescending(v => v.Number)
        .Select(v => new LastDrawn(v.Number, v.Author, v.RecordedAt)).FirstOrDefaultAsync(gone);

    /// <summary>A zone's version is raised by its children too, so it is asked for when all is done.</summary>
    async Task<RowOutcome> OutcomeAsync(object row, WriteKind kind)
    {
        var key = RowBuilder.Key(row, Shape);
        var (of, id) = Shape.SetName is null ? (request.Target.Whole!.Shape, request.Target.Whole.Key![0]) : (Shape, key[0]);
        var isRaised = of.ClrType == typeof(Zone) && (Shape.SetName is null || request.Draft!.Parts.Count > 0);
        var version = isRaised ? await Context.Database.SqlQueryRaw<long>(RowSql.Version(of), id).SingleAsync(gone) : RowBuilder.Read(row, "Version") as long?;
        return new(Shape, key, kind, version);
    }

    static string Named(EntityShape shape, IReadOnlyList<object> key) => EntityAddress.Named(shape, key);
}
