using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;
using NpgsqlTypes;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>A geometry property and its PostGIS column; a value of another SRID than the column's is refused on the way out.</summary>
sealed class GeometryTypeMapping<TGeometry> : RelationalTypeMapping, INpgsqlTypeMapping where TGeometry : Geometry
{
    readonly GeometryStoreType store;

    public GeometryTypeMapping(string storeType)
        : this(new RelationalTypeMappingParameters(
            new CoreTypeMappingParameters(typeof(TGeometry), comparer: new GeometryComparer<TGeometry>()), storeType))
    {
    }

    GeometryTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters) =>
        store = GeometryStoreType.Parse(parameters.StoreType) ?? throw new ArgumentException($"{parameters.StoreType} is not PostGIS's.");

    public NpgsqlDbType NpgsqlDbType =>
        store.Name == GeometryStoreType.Geography ? NpgsqlDbType.Geography : NpgsqlDbType.Geometry;

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new GeometryTypeMapping<TGeometry>(parameters);

    protected override void ConfigureParameter(DbParameter parameter)
    {
        if (parameter.Value is Geometry geometry)
            RequireSrid(geometry);
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType;
    }

    protected override string GenerateNonNullSqlLiteral(object value)
    {
        var geometry = (Geometry)value;
        RequireSrid(geometry);
        return $"{store.Name} '{EwkbWriter.WriteHex(geometry)}'";
    }

    /// <summary>For migrations: every ordinate and the SRID survive in hexadecimal EWKB.</summary>
    /// <remarks>No cast to the class: a migration in GeoZones.Data.* takes the name NetTopologySuite for this namespace.</remarks>
    public override Expression GenerateCodeLiteral(object value) =>
        Expression.Call(typeof(EwkbReader), nameof(EwkbReader.ReadHex), null, Expression.Constant(EwkbWriter.WriteHex((Geometry)value)));

    void RequireSrid(Geometry geometry)
    {
        if (store.Srid != 0 && geometry.SRID != store.Srid)
            throw new ColumnSridException(StoreType, store.Srid, geometry);
    }
}
