using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Which properties and columns are geometries; a column type given by the model is kept to the letter.</summary>
sealed class GeometryTypeMappingSource : IRelationalTypeMappingSourcePlugin
{
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        (mappingInfo.ClrType, mappingInfo.StoreTypeName) switch
        {
            (null, { } storeType) => GeometryStoreType.Parse(storeType) is { } store ? Mapping(store.Class, storeType) : null,
            ({ } type, _) when !type.IsAssignableTo(typeof(Geometry)) => null,
            ({ } type, null) => Mapping(type, GeometryStoreType.Geometry),
            ({ } type, { } storeType) => GeometryStoreType.Parse(storeType) is null ? null : Mapping(type, storeType),
            _ => null,
        };

    static RelationalTypeMapping Mapping(Type type, string storeType) =>
        (RelationalTypeMapping)Activator.CreateInstance(typeof(GeometryTypeMapping<>).MakeGenericType(type), storeType)!;
}
