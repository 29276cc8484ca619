using System.Collections.Frozen;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GeoZones.Api.OData.Catalog;

/// <summary>What OData names mean in the database: entity sets and types, properties and columns, navigations and joins. Read once from the EF model.</summary>
public sealed class EntityCatalog
{
    /// <summary>Columns that exist for the service itself and are not shown.</summary>
    static readonly FrozenSet<string> Hidden = FrozenSet.Create(nameof(WaterPipe.PieceMillimetres));

    readonly FrozenDictionary<string, EntityShape> bySet;
    readonly FrozenDictionary<Type, EntityShape> byType;

    EntityCatalog(IModel model)
    {
        byType = model.GetEntityTypes().Select(Shape).ToFrozenDictionary(shape => shape.ClrType);
        foreach (var entity in model.GetEntityTypes())
            byType[entity.ClrType].Navigations = [.. entity.GetNavigations().Select(Navigation).OrderBy(n => n.Name, StringComparer.Ordinal)];
        bySet = byType.Values.Where(shape => shape.SetName is not null).ToFrozenDictionary(shape => shape.SetName!);
        Operations = [.. Features.Operations(this)];
        Actions = [.. Features.Actions(this)];
        Types = [.. byType.Values.Union(Operations.Select(operation => operation.Result))];
    }

    /// <summary>Every entity type, those within another one (versions, events and declared villages of a zone) and the records of functions included.</summary>
    public IReadOnlyCollection<EntityShape> Types { get; }

    public IReadOnlyList<OperationShape> Operations { get; }

    public IReadOnlyList<ActionShape> Actions { get; }

    public EntityShape? FindSet(string name) => bySet.GetValueOrDefault(name);

    /// <summary>Names in any case, with or without the namespace.</summary>
    public OperationShape? FindOperation(string name) =>
        Operations.FirstOrDefault(o => name.Equals(o.Name, StringComparison.OrdinalIgnoreCase) || name.Equals($"{Edm.EdmBuilder.Namespace}.{o.Name}", StringComparison.OrdinalIgnoreCase));

    public EntityShape Of(Type entity) => byType[entity];

    public static EntityCatalog Read()
    {
        using var context = new GeoZonesContext(GeoZonesContext.For("Host=localhost"));
        return new(context.GetService<IDesignTimeModel>().Model);
    }

    static EntityShape Shape(IEntityType entity) => new(
        entity.ClrType,
        IsPart(entity) ? null : SetName(entity),
        entity.GetTableName()!,
        [.. entity.GetProperties().Where(p => !Hidden.Contains(p.Name)).OrderBy(Place).Select(Property)],
        Words.Parse(entity.GetComment()!))
    {
        Key = [.. entity.FindPrimaryKey()!.Properties.Select(p => p.Name)],
    };

    EntityNavigation Navigation(INavigation navigation)
    {
        var key = navigation.ForeignKey;
        var (here, there) = navigation.IsOnDependent ? (key.Properties, key.PrincipalKey.Properties) : (key.PrincipalKey.Properties, key.Properties);
        return new(navigation.Name, byType[navigation.TargetEntityType.ClrType], navigation.IsCollection, Column(here), Column(there))
        {
            IsRequired = navigation.IsOnDependent && key.IsRequired,
        };
    }

    static EntityProperty Property(IProperty property) => new(property.Name, property.GetColumnName(), property.ClrType, property.GetColumnType(), property.IsNullable)
    {
        Words = Words.Parse(property.GetComment()!),
        Precision = property.GetPrecision(),
        Scale = property.GetScale(),
        IsComputed = property.GetComputedColumnSql() is not null || property.Name == "Version" || FixedOnWrite.Holds(property.DeclaringType.ClrType, property.Name),
        IsGenerated = property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && property.ClrType == typeof(long),
    };

    /// <summary>The order of declaration in the class.</summary>
    static int Place(IProperty property) => property.PropertyInfo!.MetadataToken;

    /// <summary>Exists only within its zone: it has no entity set of its own.</summary>
    static bool IsPart(IEntityType entity) => entity.ClrType == typeof(ZoneVersion) || entity.ClrType == typeof(ZoneEvent) || entity.ClrType == typeof(DeclaredVillage);

    static string SetName(IEntityType entity) =>
        typeof(GeoZonesContext).GetProperties().Single(p => p.PropertyType == typeof(DbSet<>).MakeGenericType(entity.ClrType)).Name;

    static string Column(IReadOnlyList<IProperty> properties) => properties.Single().GetColumnName();
}
