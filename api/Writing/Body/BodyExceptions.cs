using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Body;

/// <summary>The body of a write is no JSON object.</summary>
sealed class UnreadableBodyException(string came) : GeoZonesException("GZ-601", StatusCodes.Status400BadRequest, new(
    $"请求体无法读取: {came}。需要一个 JSON 对象, 同名属性只写一次。", $"The body cannot be read: {came}. Wanted is one JSON object in which no name comes twice."));

/// <summary>The body of a write is of another type.</summary>
sealed class BodyTypeException(string? came, string wanted) : GeoZonesException("GZ-602", StatusCodes.Status415UnsupportedMediaType, new(
    $"请求体为 {came ?? "未注明的类型"}；需要 Content-Type: {wanted} (utf-8)。", $"The body is {came ?? "of no stated type"}; wanted is Content-Type: {wanted} (utf-8)."))
{
    public override string? Target => "Content-Type";
}

/// <summary>A write is larger than it may be.</summary>
sealed class WriteLimitException : GeoZonesException
{
    WriteLimitException(int status, Wording wording) : base("GZ-603", status, wording) { }

    public static WriteLimitException Of(string chinese, string what, long limit) => new(StatusCodes.Status400BadRequest, Words(chinese, what, limit));

    public static WriteLimitException Bytes(long limit) => new(StatusCodes.Status413PayloadTooLarge, Words("请求体字节数", "bytes of the body", limit));

    static Wording Words(string chinese, string what, long limit) => new(
        $"{chinese}超过 {limit}。请分成几次写入。", $"There are more {what} than {limit}. Write in several steps.");
}

/// <summary>The body is JSON and not a row that can be written; all that is wrong stands in the details.</summary>
sealed class FaultyBodyException(IReadOnlyList<Fault> faults, int most) : GeoZonesException("GZ-604", StatusCodes.Status400BadRequest, new(
    $"请求体有 {faults.Count} 处问题，见 details；什么都没有写入。第一处: {faults[0].Wording.Chinese}",
    $"The body has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}, listed in details; nothing was written. The first: {faults[0].Wording.English}"))
{
    public override string? Target => faults[0].Target;

    public override IReadOnlyList<Fault> Faults { get; } = [.. faults.Take(most)];
}
