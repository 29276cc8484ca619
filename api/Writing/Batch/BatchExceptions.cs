using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The body of $batch is not a list of requests.</summary>
sealed class UnreadableBatchException(string fault) : GeoZonesException("GZ-660", StatusCodes.Status400BadRequest, new(
    $"$batch 无法读取: {fault}。需要 {{\"requests\":[{{\"id\":\"1\",\"method\":\"patch\",\"url\":\"Zones(1)\",\"headers\":{{}},\"body\":{{}}}}]}}；同组的请求相邻，只能依赖前面的请求。",
    $"The $batch cannot be read: {fault}. Wanted is {{\"requests\":[{{\"id\":\"1\",\"method\":\"patch\",\"url\":\"Zones(1)\",\"headers\":{{}},\"body\":{{}}}}]}}; requests of one group stand together, and depend on earlier ones only."));

/// <summary>A request of a $batch that was not done, or was undone, because another one failed or its condition does not hold.</summary>
sealed class DependencyException(string why, string whyChinese) : GeoZonesException("GZ-662", StatusCodes.Status424FailedDependency, new(
    $"未执行或已撤销: {whyChinese}。", $"Not done, or undone: {why}."))
{
    public static DependencyException On(string id) => new($"request {id} failed", $"请求 {id} 失败");

    public static DependencyException Condition(string condition) => new($"the condition {condition} does not hold", $"条件 {condition} 不成立");
}

/// <summary>A $batch in a form that is not taken.</summary>
sealed class BatchFormException(string? came) : GeoZonesException("GZ-292", StatusCodes.Status501NotImplemented, new(
    $"$batch 的请求体为 {came ?? "未注明的类型"}；这里只接受 JSON 格式 (Content-Type: application/json)，multipart/mixed 尚不支持。",
    $"The body of $batch is {came ?? "of no stated type"}; it is taken as JSON (Content-Type: application/json), multipart/mixed is not built yet."))
{
    public override string? Target => "Content-Type";
}
