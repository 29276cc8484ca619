using GeoZones.Api.OData.Catalog;
using Microsoft.OData.Edm;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Edm;

/// <summary>Entity and enumeration types under construction, each enumeration declared once.</summary>
sealed class EdmTypes(EdmModel model)
{
    /// <summary>The SRID of every geography property: CGCS2000 in degrees.</summary>
    public const int Srid = 4490;

    readonly Dictionary<EntityShape, EdmEntityType> entities = [];
    readonly Dictionary<Type, EdmEnumType> enums = [];
    readonly Dictionary<Type, EdmComplexType> records = [];

    public EdmEntityType Of(EntityShape shape) => entities[shape];

    public IEdmNavigationProperty Navigation(EntityShape shape, string name) => (IEdmNavigationProperty)Of(shape).FindProperty(name);

    public void Declare(EntityShape shape)
    {
        var entity = new EdmEntityType(EdmBuilder.Namespace, shape.Name);
        foreach (var property in shape.Properties)
            entity.AddStructuralProperty(property.Name, Reference(IsWithheldFromSome(shape, property) ? property with { IsNullable = true } : property));
        entity.AddKeys(shape.Key.Select(name => (IEdmStructuralProperty)entity.FindProperty(name)));
        model.AddElement(entity);
        entities.Add(shape, entity);
    }

    /// <summary>Counts of a village: null to callers from whom they are withheld.</summary>
    public static bool IsWithheldFromSome(EntityShape shape, EntityProperty property) => shape.ClrType == typeof(Data.Model.VillageTotals) && property.Type == typeof(long);

    IEdmTypeReference Reference(EntityProperty property)
    {
        var core = EdmCoreModel.Instance;
        if (property.Type.IsEnum)
            return new EdmEnumTypeReference(Enumeration(property.Type), property.IsNullable);
        if (property.Item is { } item)
            return new EdmCollectionTypeReference(new EdmCollectionType(new EdmComplexTypeReference(Record(item), false)));
        if (property.IsGeography)
            return core.GetSpatial(Geography(property.Type), Srid, property.IsNullable);
        if (property.Type == typeof(decimal))
            return core.GetDecimal(property.Precision, property.Scale, property.IsNullable);
        return core.GetPrimitive(Primitive(property.Type), property.IsNullable);
    }

    /// <summary>What a list within a row holds.</summary>
    EdmComplexType Record(Type type)
    {
        if (records.TryGetValue(type, out var known))
            return known;
        var declared = new EdmComplexType(EdmBuilder.Namespace, type.Name);
        foreach (var property in RecordShape.Properties(type))
            declared.AddStructuralProperty(property.Name, Reference(property));
        model.AddElement(declared);
        return records[type] = declared;
    }

    /// <summary>A type that a function takes.</summary>
    public static IEdmTypeReference Parameter(OperationParameter parameter) => parameter.Type switch
    {
        var list when list == typeof(string[]) => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(false)),
        var shape when typeof(Geometry).IsAssignableFrom(shape) => EdmCoreModel.Instance.GetSpatial(Geography(shape), Srid, parameter.IsOptional),
        var one => EdmCoreModel.Instance.GetPrimitive(Primitive(one), parameter.IsOptional),
    };

    EdmEnumType Enumeration(Type type)
    {
        if (enums.TryGetValue(type, out var known))
            return known;
        var declared = new EdmEnumType(EdmBuilder.Namespace, type.Name);
        foreach (var member in Enum.GetValues(type).Cast<object>())
            declared.AddMember(member.ToString(), new EdmEnumMemberValue((int)member));
        model.AddElement(declared);
        return enums[type] = declared;
    }

    static EdmPrimitiveTypeKind Primitive(Type type) => type switch
    {
        _ when type == typeof(string) => EdmPrimitiveTypeKind.String,
        _ when type == typeof(long) => EdmPrimitiveTypeKind.Int64,
        _ when type == typeof(int) => EdmPrimitiveTypeKind.Int32,
        _ when type == typeof(short) => EdmPrimitiveTypeKind.Int16,
        _ when type == typeof(double) => EdmPrimitiveTypeKind.Double,
        _ when type == typeof(bool) => EdmPrimitiveTypeKind.Boolean,
        _ when type == typeof(DateOnly) => EdmPrimitiveTypeKind.Date,
        _ when type == typeof(DateTimeOffset) => EdmPrimitiveTypeKind.DateTimeOffset,
        _ => throw new NotSupportedException($"{type.Name} has no EDM type here."),
    };

    static EdmPrimitiveTypeKind Geography(Type type) => type switch
    {
        _ when type == typeof(Point) => EdmPrimitiveTypeKind.GeographyPoint,
        _ when type == typeof(LineString) => EdmPrimitiveTypeKind.GeographyLineString,
        _ when type == typeof(MultiPolygon) => EdmPrimitiveTypeKind.GeographyMultiPolygon,
        _ => EdmPrimitiveTypeKind.Geography,
    };
}
