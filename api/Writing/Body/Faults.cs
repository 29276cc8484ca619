using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Body;

/// <summary>What can be wrong with one property of a body.</summary>
static class Faults
{
    public static Fault Unknown(string target, string entity) => new("GZ-605", target, new(
        $"{entity} 没有属性 {target}。请删去或按 $metadata 改名 (区分大小写)。", $"{entity} has no property {target}. Remove it, or spell it as in $metadata (case matters)."));

    public static Fault Computed(string target) => new("GZ-606", target, new(
        $"{target} 由系统计算或编号，不能写入。请删去。", $"{target} is computed or given by the service and cannot be written. Remove it."));

    public static Fault Value(string target, string came, string wanted) => new("GZ-607", target, new(
        $"{target} 的值 {came} 不可用；需要 {wanted}。", $"{target} cannot be {came}; wanted is {wanted}."));

    public static Fault Missing(string target) => new("GZ-608", target, new(
        $"缺少 {target}，它不能为空。", $"{target} is missing, and it cannot be null."));

    public static Fault Member(string target, string came, IEnumerable<string> members) => new("GZ-609", target, new(
        $"{target} 的值 {came} 不在枚举中；可用 {string.Join("、", members)}。", $"{target} cannot be {came}; it is one of {string.Join(", ", members)}."));

    public static Fault Shape(string target, string came, string wanted) => new("GZ-610", target, new(
        $"{target} 不是可用的几何: {came}。需要 GeoJSON {wanted}，先经度后纬度，每个位置两个数。",
        $"{target} is no shape that is taken: {came}. Wanted is a GeoJSON {wanted}, longitude before latitude, two numbers a position."));

    public static Fault System(string target, string came) => new("GZ-612", target, new(
        $"{target} 的坐标系为 {came}；只接受 EPSG:4490 或 EPSG:4326。请先转换，或删去 crs。",
        $"{target} comes in {came}; EPSG:4490 and EPSG:4326 are taken. Transform it, or remove crs."));

    public static Fault Place(string target, string came, string wanted) => new("GZ-613", target, new(
        $"{target} 为 {came}，与同一行的其他代码或地址不符；应为 {wanted}。", $"{target} is {came}, which does not fit the row's other codes or its address; wanted is {wanted}."));

    public static Fault Link(string target, string came, string wanted) => new("GZ-614", target, new(
        $"{target} 的链接 {came} 不可用；需要 {wanted}。", $"{target} cannot lead to {came}; wanted is {wanted}."));

    public static Fault NotNested(string target) => new("GZ-615", target, new(
        $"{target} 不能在这里随整行写入；请单独写入，或用 {target}@odata.bind 链接。", $"{target} is not written within this row; write it by itself, or link it with {target}@odata.bind."));
}
