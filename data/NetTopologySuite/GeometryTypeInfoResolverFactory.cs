using NetTopologySuite.Geometries;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Tells Npgsql which converter serves PostGIS's geometry and geography, for each NetTopologySuite class and its arrays.</summary>
/// <remarks>A value sent without a type name is a geometry.</remarks>
sealed class GeometryTypeInfoResolverFactory : PgTypeInfoResolverFactory
{
    public override IPgTypeInfoResolver CreateResolver() => new Resolver();

    /// <summary>None: arrays stand in the one resolver beside their elements.</summary>
    public override IPgTypeInfoResolver? CreateArrayResolver() => null;

    sealed class Resolver : IPgTypeInfoResolver
    {
        readonly TypeInfoMappingCollection mappings = new();

        public Resolver()
        {
            AddClasses("geometry");
            AddClasses("geography");
        }

        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) =>
            mappings.Find(type, dataTypeName, options);

        void AddClasses(string typeName)
        {
            Add<Geometry>(typeName);
            Add<Point>(typeName);
            Add<LineString>(typeName);
            Add<LinearRing>(typeName);
            Add<Polygon>(typeName);
            Add<MultiPoint>(typeName);
            Add<MultiLineString>(typeName);
            Add<MultiPolygon>(typeName);
            Add<GeometryCollection>(typeName);
        }

        void Add<TGeometry>(string typeName) where TGeometry : Geometry
        {
            mappings.AddType<TGeometry>(
                typeName,
                static (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<TGeometry>()),
                MatchRequirement.Single);
            mappings.AddArrayType<TGeometry>(typeName);
        }
    }
}
