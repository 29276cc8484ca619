using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>Questions as the compiler would compile them.</summary>
static class Readings
{
    static readonly EntityCatalog Catalog = EntityCatalog.Read();

    public static EntityShape Set(string name) => Catalog.FindSet(name)!;

    /// <summary>A shape of its own, as $apply makes.</summary>
    public static Reading Of(string text, params (string Name, Type Type)[] columns) => new(text, [], Shape(columns))
    {
        Kind = AnswerKind.Collection,
        ContextFragment = "Things",
    };

    /// <summary>One project fund: a 64-bit id, an enumeration, a decimal, a date and a null.</summary>
    public static Reading Fund(AnswerKind kind) => new(
        "SELECT 9007199254740993::bigint, 'CountyLinkage', 1234567.50::numeric(18,2), NULL::numeric, DATE '2023-06-30', 7::bigint", [],
        Shape(("Id", typeof(long)), ("Source", typeof(GeoZones.Data.Model.FundSource)), ("BudgetYuan", typeof(decimal)), ("PaidYuan", typeof(decimal)), ("PaidOn", typeof(DateOnly)))
            with { Entity = Set("ProjectFunds"), KeyOrdinals = [0], VersionOrdinal = 5 })
    {
        Kind = kind,
        ContextFragment = kind == AnswerKind.Entity ? "ProjectFunds/$entity" : "ProjectFunds",
    };

    /// <summary>A village with a seat and a boundary, and its township nested.</summary>
    public static Reading Village(AnswerKind kind = AnswerKind.Collection) => new(
        """
        SELECT '370406001001', '徐"庄', 'SRID=4490;POINT(117.5 34.9000001)'::geometry,
          'SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 34)))'::geometry, '{"Code":"370406001000","AreaSquareMetres":1.5}'::jsonb, 3::bigint
        """, [],
        new(Set("Villages"), [
            new ValueColumn("Code", 0, typeof(string)), new ValueColumn("Name", 1, typeof(string)), new ValueColumn("Seat", 2, typeof(Point)),
            new ValueColumn("Boundary", 3, typeof(MultiPolygon)), new NestedColumn("Township", 4, Set("Villages").Navigation("Township"))])
        { KeyOrdinals = [0], VersionOrdinal = 5 })
    {
        Kind = kind,
        ContextFragment = kind == AnswerKind.Entity ? "Villages/$entity" : "Villages",
    };

    /// <summary>Pages of two of the numbers 1 to 5; the token is the last number.</summary>
    public static Reading Numbers(object? after = null) => Of("SELECT 5::bigint, n FROM generate_series(1, 5) n WHERE n > $1 ORDER BY n LIMIT 3") with
    {
        Parameters = [after ?? 0],
        Shape = new(null, [new ValueColumn("N", 1, typeof(int))]),
        HasCount = true,
        PageSize = 2,
        TokenColumns = [1],
    };

    static RowShape Shape(params (string Name, Type Type)[] columns) =>
        new(null, [.. columns.Select((column, at) => new ValueColumn(column.Name, at, column.Type))]);
}
