using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Writing.Body;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Api.Writing.Rows;

/// <summary>Drafts as entities. Within one body a row that is new may have an id below zero, by which other rows of the body name it.</summary>
sealed class RowBuilder(GeoZonesContext context)
{
    readonly Dictionary<(Type, long), object> named = [];
    readonly List<(object Row, string Property, long Id, string Target)> waiting = [];

    /// <summary>A new row with the draft's values; rows within it are not looked at.</summary>
    public object New(RowDraft draft)
    {
        var row = Activator.CreateInstance(draft.Shape.ClrType)!;
        Set(row, draft);
        if (Generated(draft.Shape) is { } id && draft.Values.GetValueOrDefault(id) is long name)
        {
            if (name >= 0 || !named.TryAdd((draft.Shape.ClrType, name), row))
                throw new FaultyBodyException([Faults.Computed(draft.Place + id)], 1);
            Write(row, id, 0L);
        }
        return row;
    }

    /// <summary>The draft's values, and what a shape among them decides.</summary>
    public void Set(object row, RowDraft draft)
    {
        foreach (var (property, value) in draft.Values)
        {
            if (value is long and < 0 && !draft.Shape.Key.Contains(property))
                waiting.Add((row, property, (long)value, draft.Place + property));
            else
                Write(row, property, value);
        }
        if (FixedOnWrite.Of.TryGetValue(draft.Shape.ClrType, out var decided) && draft.Values.ContainsKey(decided.Shape))
            FixedOnWrite.Compute(row);
    }

    /// <summary>Leads every reference to an id below zero to the row of that name.</summary>
    /// <exception cref="FaultyBodyException">No row of the body has the name.</exception>
    public void Resolve()
    {
        foreach (var (row, property, id, target) in waiting)
        {
            var reference = context.Model.FindEntityType(row.GetType())!.FindProperty(property)!.GetContainingForeignKeys().FirstOrDefault();
            if (reference?.DependentToPrincipal is { } navigation && named.TryGetValue((reference.PrincipalEntityType.ClrType, id), out var meant))
                Write(row, navigation.Name, meant);
            else
                throw new FaultyBodyException([Faults.Link(target, $"{id}", "a row of this body with that Id")], 1);
        }
        waiting.Clear();
    }

    public static string? Generated(EntityShape shape) => shape.Properties.FirstOrDefault(p => p.IsGenerated)?.Name;

    public static object? Read(object row, string property) => row.GetType().GetProperty(property)!.GetValue(row);

    public static void Write(object row, string property, object? value) => row.GetType().GetProperty(property)!.SetValue(row, value);

    public static object[] Key(object row, EntityShape shape) => [.. shape.Key.Select(name => Read(row, name)!)];
}
