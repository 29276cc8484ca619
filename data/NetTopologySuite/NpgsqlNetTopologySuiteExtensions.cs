using GeoZones.Data.NetTopologySuite;
using Npgsql.TypeMapping;

// The namespace and names of the official package Npgsql.NetTopologySuite, which can replace this folder.
namespace Npgsql;

public static class NpgsqlNetTopologySuiteExtensions
{
    /// <summary>PostGIS's geometry and geography are read and written as NetTopologySuite geometries.</summary>
    public static TMapper UseNetTopologySuite<TMapper>(this TMapper mapper) where TMapper : INpgsqlTypeMapper
    {
        mapper.AddTypeInfoResolverFactory(new GeometryTypeInfoResolverFactory());
        return mapper;
    }
}
