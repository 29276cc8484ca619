using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.OData.Plan;

/// <summary>An argument of a function is not what the function takes: GZ-212.</summary>
public sealed class UnfitArgumentException(string name, Wording wording) : GeoZonesException("GZ-212", 400, wording)
{
    public override string? Target => name;

    public static UnfitArgumentException Missing(OperationShape operation, OperationParameter parameter) => new(parameter.Name, new(
        $"{operation.Name} 缺少参数 {parameter.Name} ({parameter.Words.Chinese})。用法: {Usage(operation)}。",
        $"{operation.Name} lacks its parameter {parameter.Name} ({parameter.Words.English}). It is written {Usage(operation)}."));

    public static UnfitArgumentException Unknown(OperationShape operation, string name) => new(name, new(
        $"{operation.Name} 没有参数 {name}。用法: {Usage(operation)}。", $"{operation.Name} has no parameter {name}. It is written {Usage(operation)}."));

    public static UnfitArgumentException Twice(OperationShape operation, string name) => new(name, new(
        $"{operation.Name} 的参数 {name} 出现了两次; 只写一次。", $"The parameter {name} of {operation.Name} came twice; give it once."));

    public static UnfitArgumentException Unreadable(OperationShape operation, string came) => new(operation.Name, new(
        $"'{came}' 不是 {operation.Name} 的参数。用法: {Usage(operation)}。", $"'{came}' is no argument of {operation.Name}. It is written {Usage(operation)}."));

    public static UnfitArgumentException Type(OperationShape operation, OperationParameter parameter) => new(parameter.Name, new(
        $"{operation.Name} 的参数 {parameter.Name} 类型不符; 需要 {parameter.Words.Chinese}。用法: {Usage(operation)}。",
        $"The parameter {parameter.Name} of {operation.Name} is of another type; wanted is {parameter.Words.English}. It is written {Usage(operation)}."));

    public static UnfitArgumentException Value(OperationParameter parameter, string came) => new(parameter.Name, new(
        $"{parameter.Name} 为 '{came}'; 可用: {string.Join(", ", parameter.Values!)}。",
        $"{parameter.Name} is '{came}'; there are: {string.Join(", ", parameter.Values!)}."));

    static string Usage(OperationShape operation) => $"{operation.Name}({string.Join(',', operation.Parameters.Select(p => $"{p.Name}={Example(p)}"))})";

    static string Example(OperationParameter parameter) =>
        parameter.Type == typeof(long) ? "1" :
        parameter.Type == typeof(DateOnly) ? "2026-03-01" :
        parameter.Type == typeof(string) ? $"'{parameter.Values?[0] ?? "..."}'" :
        parameter.Type == typeof(string[]) ? "@list" :
        parameter.Type == typeof(NetTopologySuite.Geometries.LineString) ? "geography'SRID=4490;LINESTRING(...)'" : "geography'SRID=4490;POLYGON((...))'";
}
