using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The body of $batch is not a list of requests.</summary>
sealed class UnreadableBatchException(string fault) : GeoZonesException("GZ-660", StatusCodes.Status400BadRequest, new(
    $"$batch 无法读取，什么都没有执行: {fault}。JSON 为 {{\"requests\":[{{\"id\":\"1\",\"method\":\"patch\",\"url\":\"Zones(1)\",\"headers\":{{}},\"body\":{{}}}}]}}，同组的请求相邻，只能依赖前面的请求；multipart/mixed 的各部分为 application/http，变更集自成一个 multipart/mixed。",
    $"The $batch cannot be read, and nothing was done: {fault}. JSON is {{\"requests\":[{{\"id\":\"1\",\"method\":\"patch\",\"url\":\"Zones(1)\",\"headers\":{{}},\"body\":{{}}}}]}}; requests of one group stand together, and depend on earlier ones only. The parts of multipart/mixed are application/http, a change set is a multipart/mixed of its own."));

/// <summary>A request of a $batch that was not done, or was undone, because another one failed or its condition does not hold.</summary>
sealed class DependencyException(string why, string whyChinese) : GeoZonesException("GZ-662", StatusCodes.Status424FailedDependency, new(
    $"未执行或已撤销: {whyChinese}。", $"Not done, or undone: {why}."))
{
    public static DependencyException On(string id) => new($"request {id} failed", $"请求 {id} 失败");

    public static DependencyException Condition(string condition) => new($"the condition {condition} does not hold", $"条件 {condition} 不成立");
}

/// <summary>A $batch in a form that is not taken.</summary>
sealed class BatchFormException(string? came) : GeoZonesException("GZ-292", StatusCodes.Status415UnsupportedMediaType, new(
    $"$batch 的请求体为 {came ?? "未注明的类型"}；需要 Content-Type: application/json 或 multipart/mixed;boundary=...",
    $"The body of $batch is {came ?? "of no stated type"}; wanted is Content-Type: application/json, or multipart/mixed;boundary=..."))
{
    public override string? Target => "Content-Type";
}
