using GeoZones.Api.Errors;

namespace GeoZones.Api.Audit;

/// <summary>Why somebody looks at single households: 1 to 200 characters in the caller's own words.</summary>
public static class Purpose
{
    public const string Header = "GeoZones-Purpose";
    public const string Option = "purpose";
    public const string Cookie = "geozones_purpose";
    const int Longest = 200;

    /// <summary>Of the header, else of the query, else of the cookie, which a browser sends with tiles and downloads too. Each percent-encoded, as headers and cookies are ASCII.</summary>
    /// <returns>Null where none is stated.</returns>
    /// <exception cref="PurposeException">It is stated and is none.</exception>
    public static string? Of(HttpRequest request)
    {
        var stated = request.Headers[Header] is [{ } header, ..] ? Uri.UnescapeDataString(header)
            : request.Query[Option] is [{ } option, ..] ? option
            : request.Cookies[Cookie];
        if (stated is null)
            return null;
        var purpose = stated.Trim();
        return purpose.Length is > 0 and <= Longest && !purpose.Any(char.IsControl) ? purpose : throw new PurposeException(purpose.Length);
    }

    /// <exception cref="PurposeMissingException">None is stated.</exception>
    /// <exception cref="PurposeException">It is none.</exception>
    public static string Demand(HttpRequest request) => Of(request) ?? throw new PurposeMissingException();

    sealed class PurposeMissingException() : GeoZonesException("GZ-801", StatusCodes.Status428PreconditionRequired, new(
        $"查看户级数据须说明目的，并记入审计。请加请求头 {Header}、查询参数 {Option}= 或 Cookie {Cookie} (1 至 {Longest} 个字符，UTF-8 百分号编码)，例如 ?{Option}=核对未通水户。计数和合计不需要。",
        $"Rows of households need a purpose, which the audit keeps. Send the header {Header}, the query option {Option}= or the cookie {Cookie} (1 to {Longest} characters, percent-encoded UTF-8), for example ?{Option}=checking%20unserved%20households. Counts and sums need none."))
    {
        public override string? Target => Header;
    }

    sealed class PurposeException(int length) : GeoZonesException("GZ-802", StatusCodes.Status400BadRequest, new(
        $"所述目的有 {length} 个字符或含控制字符；需要 1 至 {Longest} 个字符。", $"The purpose has {length} characters or a control character; wanted are 1 to {Longest} characters of plain text."))
    {
        public override string? Target => Header;
    }
}
