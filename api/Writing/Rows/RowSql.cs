using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.Writing.Rows;

/// <summary>The statements of a write that EF Core does not make by itself.</summary>
static class RowSql
{
    /// <summary>Who works, and why: the triggers of zones keep both. Gone with the transaction.</summary>
    public const string Attribute = "SELECT set_config('geozones.author', {0}, true), set_config('geozones.reason', {1}, true)";

    /// <summary>Rows, held until the transaction ends: who wants to change them too waits; who refers to them or reads does not.</summary>
    public static string Hold(EntityShape shape, IReadOnlyList<EntityProperty> by, Divisions divisions)
    {
        var within = divisions.AreAll || !WithinSql.IsKept(shape.Table) ? "" : $" AND {WithinSql.Condition(shape.Table, Quoted(shape.Table), divisions)}";
        return $"SELECT * FROM {Quoted(shape.Table)} WHERE {string.Join(" AND ", by.Select((property, i) => $"{Quoted(property.Column)} = {{{i}}}"))}{within} FOR NO KEY UPDATE";
    }

    /// <summary>Holds many rows in the order of their keys, so that two who hold the same rows never wait for each other in a circle.</summary>
    public static string HoldInOrder(EntityShape shape)
    {
        var key = Quoted(shape.KeyProperties.Single().Column);
        return $"SELECT count(*) FROM (SELECT FROM {Quoted(shape.Table)} WHERE {key} = ANY ({{0}}) ORDER BY {key} FOR NO KEY UPDATE) AS held";
    }

    public static string Version(EntityShape shape) =>
        $"SELECT version AS \"Value\" FROM {Quoted(shape.Table)} WHERE {Quoted(shape.KeyProperties.Single().Column)} = {{0}}";

    static string Quoted(string name) => $"\"{new Identifier(name).Name}\"";
}
