using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Rows;

/// <summary>A change of a row does not say which version of it was seen.</summary>
sealed class UnconditionalException(string row) : GeoZonesException("GZ-620", StatusCodes.Status428PreconditionRequired, new(
    $"修改 {row} 需要 If-Match: 读取时得到的 ETag；If-Match: * 表示不管别人改了什么都写入。", $"A change of {row} needs If-Match with the ETag that was read; If-Match: * writes whatever others did."))
{
    public override string? Target => "If-Match";
}

/// <summary>The row was changed by somebody else since it was read.</summary>
/// <param name="current">The ETag it has now.</param>
/// <param name="last">Who drew the present boundary and when; null where that is not kept.</param>
sealed class StaleException(string row, string came, string current, LastDrawn? last) : GeoZonesException("GZ-621", StatusCodes.Status412PreconditionFailed, new(
    $"{row} 已被修改: 您看到的是 {came}，现在是 {current}{last?.Chinese}。请重新读取，合并后再写。",
    $"{row} has changed since: you saw {came}, it is {current} now{last?.English}. Read it again, merge, and write."))
{
    public override string? Target => "If-Match";

    public override IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string> { ["ETag"] = current };

    public override IReadOnlyDictionary<string, object?> Marks { get; } = new Dictionary<string, object?>
    {
        ["@GeoZones.etag"] = current,
        ["@GeoZones.author"] = last?.Author,
        ["@GeoZones.at"] = last?.At,
    };
}

/// <summary>The latest boundary of a zone: its number, who drew it and when.</summary>
sealed record LastDrawn(int Number, string Author, DateTimeOffset At)
{
    public string Chinese => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"；边界第 {Number} 版由 {Author} 于 {At:yyyy-MM-dd HH:mm:ss}Z 写入");

    public string English => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; boundary {Number} was drawn by {Author} at {At:yyyy-MM-dd HH:mm:ss}Z");
}

/// <summary>If-None-Match: * and the row is there.</summary>
sealed class ThereAlreadyException(string row) : GeoZonesException("GZ-622", StatusCodes.Status412PreconditionFailed, new(
    $"{row} 已存在，而 If-None-Match: * 只允许新建。要修改它，请用 If-Match。", $"{row} is there already, and If-None-Match: * only makes new rows. Change it with If-Match."))
{
    public override string? Target => "If-None-Match";
}

/// <summary>The caller's role does not write these rows.</summary>
sealed class NotAnEditorException(string what) : GeoZonesException("GZ-623", StatusCodes.Status403Forbidden, new(
    $"当前角色不能写入 {what}。如工作需要，请向管理员申请相应角色。", $"The present role may not write {what}. Ask the administrator for a role that may, if your work needs it."));

/// <summary>The row lies, or would lie, outside the divisions that the caller works in.</summary>
sealed class OutsideException(string table, Exception cause) : GeoZonesException("GZ-625", StatusCodes.Status403Forbidden, new(
    $"{table} 的这一行不在您的区划内，什么都没有写入。只能写自己区划内的行；如工作需要，请向管理员申请。",
    $"This row of {table} lies outside your divisions; nothing was written. Rows are written within one's own divisions; ask the administrator if your work needs more."), cause);

/// <summary>An address that is read and not written, or not with this method.</summary>
sealed class NotWritableAddressException(string path) : GeoZonesException("GZ-624", StatusCodes.Status405MethodNotAllowed, new(
    $"{path} 不能这样写入。新建: POST 集合；修改: PATCH 或 PUT 带键的一行, 或 PUT 其一个属性；删除: DELETE 一行；链接: .../$ref。",
    $"{path} is not written this way. POST to a set makes a row, PATCH or PUT changes one by its key, PUT one of its properties, DELETE removes it, .../$ref links it."));

/// <summary>A zone does not go from one status to another like this.</summary>
sealed class ZoneLifeException(Wording wording) : GeoZonesException("GZ-640", StatusCodes.Status409Conflict, wording)
{
    public override string? Target => "Status";
}

/// <summary>Others wrote the same rows again and again, or held them too long.</summary>
sealed class ContendedException(Exception cause) : GeoZonesException("GZ-650", StatusCodes.Status503ServiceUnavailable, new(
    "别人正在写同一些行，已多次重试仍未成功；什么都没有写入。请稍后重试。", "Others are writing the same rows, and trying again did not help; nothing was written. Try again in a moment."), cause)
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(1);
}
