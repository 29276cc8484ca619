using GeoZones.Api.Errors;
using GeoZones.Api.OData.Writing;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>No form that there is, is one that the caller takes.</summary>
sealed class NotAcceptableException(string came, string target, IEnumerable<MediaKind> offered) : GeoZonesException("GZ-150", StatusCodes.Status406NotAcceptable, new(
    $"无法按 {came} 的格式回答；可用 {MediaRange.Names(offered)}, 字符集 utf-8, odata.metadata 为 none、minimal 或 full。",
    $"There is no answer in the form {came}; there are {MediaRange.Names(offered)}, in utf-8, with odata.metadata none, minimal or full."))
{
    public override string? Target => target;
}

/// <summary>The body is not what was asked for.</summary>
sealed class QueryBodyException : GeoZonesException
{
    QueryBodyException(string code, int status, Wording wording) : base(code, status, wording) { }

    public static QueryBodyException Type(string? came, string wanted) => new("GZ-151", StatusCodes.Status415UnsupportedMediaType, new(
        $"请求体为 {came ?? "未注明的类型"}；需要 {wanted} (utf-8)。/$query 的内容是查询选项，例如 $filter=Level eq 'Township'&$top=10；函数的内容是 JSON 参数。",
        $"The body is {came ?? "of no stated type"}; wanted is {wanted} (utf-8). For /$query it holds query options, for example $filter=Level eq 'Township'&$top=10; for a function its arguments in JSON."));

    public static QueryBodyException Length(int limit) => new("GZ-152", StatusCodes.Status413PayloadTooLarge, new(
        $"请求体超过 {limit} 字节。请拆分查询。", $"The body is longer than {limit} bytes. Split the question."));
}

/// <summary>A version of OData that is not spoken here.</summary>
sealed class VersionException(string header, string came) : GeoZonesException("GZ-153", StatusCodes.Status400BadRequest, new(
    $"{header}: {came} 无法满足；这里使用 OData 4.0 和 4.01。", $"{header}: {came} cannot be met; OData 4.0 and 4.01 are spoken here."))
{
    public override string? Target => header;
}

/// <summary>A preference that is no number.</summary>
sealed class PreferenceException(string came) : GeoZonesException("GZ-154", StatusCodes.Status400BadRequest, new(
    $"Prefer: odata.maxpagesize={came} 无效；需要 1 或更大的整数。", $"Prefer: odata.maxpagesize={came} is no page size; wanted is a whole number, 1 or more."))
{
    public override string? Target => "Prefer";
}

/// <summary>The body of a function is not a JSON object of its arguments.</summary>
sealed class ArgumentBodyException(string came) : GeoZonesException("GZ-160", StatusCodes.Status400BadRequest, new(
    $"请求体无法读取: {came}。需要 JSON 对象，例如 {{\"area\": {{\"type\": \"Polygon\", \"coordinates\": [...]}}, \"rule\": \"seat\"}}；几何为 GeoJSON LineString、Polygon 或 MultiPolygon，先经度后纬度，crs 只能为 EPSG:4490 或 4326。",
    $"The body cannot be read: {came}. Wanted is a JSON object such as {{\"area\": {{\"type\": \"Polygon\", \"coordinates\": [...]}}, \"rule\": \"seat\"}}; a geometry is a GeoJSON LineString, Polygon or MultiPolygon, longitude before latitude, its crs EPSG:4490 or 4326 if it has one."));

/// <summary>A method that this address never answers.</summary>
sealed class MethodException(string method) : GeoZonesException("GZ-155", StatusCodes.Status405MethodNotAllowed, new(
    $"这个地址不接受 {method}；读用 GET、HEAD、POST .../$query，写用 POST、PATCH、PUT、DELETE。",
    $"This address does not take {method}; read with GET, HEAD and POST .../$query, write with POST, PATCH, PUT and DELETE."));
