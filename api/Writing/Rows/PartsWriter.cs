using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Writing.Body;

namespace GeoZones.Api.Writing.Rows;

/// <summary>Rows within a row: made with it, or brought to what the body says.</summary>
sealed class PartsWriter(UnitOfWork unit, RowBuilder builder, CancellationToken gone)
{
    /// <summary>All rows of a draft whose whole is new; the whole first.</summary>
    public IReadOnlyList<object> New(object row, RowDraft draft) =>
        [row, .. draft.Parts.SelectMany(parts => parts.Rows.SelectMany(part => New(row, parts, part)))];

    IReadOnlyList<object> New(object whole, PartsDraft parts, RowDraft draft)
    {
        var row = builder.New(draft);
        var list = (System.Collections.IList)RowBuilder.Read(whole, parts.Navigation.Name)!;
        list.Add(row);
        return New(row, draft);
    }

    /// <summary>Brings the rows within a row that is there to what the body says: changed by their key, made, and gone where the list is whole.</summary>
    /// <exception cref="FaultyBodyException">A row of the body names one that is not within this row.</exception>
    public async Task ChangeAsync(object row, RowDraft draft)
    {
        foreach (var parts in draft.Parts)
            await ChangeAsync(row, draft.Shape, parts);
        builder.Resolve();
        await unit.Context.SaveChangesAsync(gone);
    }

    async Task ChangeAsync(object whole, EntityShape shape, PartsDraft parts)
    {
        var (target, owner) = (parts.Navigation.Target, RowBuilder.Key(whole, shape)[0]);
        var held = await RowSet.HoldAllAsync(unit, target, target.Property(parts.ForeignKey), owner, gone);
        var there = held.ToDictionary(row => KeyText(RowBuilder.Key(row, target)));
        foreach (var part in parts.Rows.Concat(parts.Removed))
            part.Values[parts.ForeignKey] = owner;
        foreach (var part in parts.Rows)
            await ChangeAsync(target, part, there);
        var leaving = parts.Scope == PartsScope.Whole ? there.Values : parts.Removed.Select(part => there.GetValueOrDefault(KeyText(part.Key!))).OfType<object>();
        unit.Context.RemoveRange(leaving);
    }

    /// <summary>What is left in <paramref name="there"/> afterwards was not named.</summary>
    async Task ChangeAsync(EntityShape shape, RowDraft part, Dictionary<string, object> there)
    {
        if (part.Key is { } key && there.Remove(KeyText(key), out var row))
        {
            Demand(shape, part, row);
            builder.Set(row, part);
            await ChangeAsync(row, part);
        }
        else if (RowBuilder.Generated(shape) is { } id && part.Values.GetValueOrDefault(id) is long and >= 0)
            throw new FaultyBodyException([Faults.Link(part.Place + id, $"{part.Values[id]}", "a row within this one, or no Id for a new row")], 1);
        else if (DraftRules.Missing(part, [.. shape.Key]).ToList() is [_, ..] lacking)
            throw new FaultyBodyException(lacking, lacking.Count);
        else
            unit.Context.AddRange(New(builder.New(part), part));
    }

    static void Demand(EntityShape shape, RowDraft part, object row)
    {
        if (part.ETag is not { } tag || shape.Version is null)
            return;
        var version = (long)RowBuilder.Read(row, "Version")!;
        if (!new Conditions([tag], false).Holds(version))
            throw new StaleException($"{part.Place.TrimEnd('/')}", tag, Conditions.Tag(version), null);
    }

    static string KeyText(IEnumerable<object?> key) => string.Join('|', key);
}
