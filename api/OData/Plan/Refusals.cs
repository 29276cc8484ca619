using GeoZones.Api.Errors;

namespace GeoZones.Api.OData.Plan;

/// <summary>The text of the question cannot be read: GZ-1xx.</summary>
public sealed class UnreadableException(string code, Wording wording, Exception? cause = null, int status = 400) : GeoZonesException(code, status, wording, cause)
{
    public static UnreadableException Syntax(string said, Exception cause) => new("GZ-101", new(
        $"查询无法解析: {said} 请检查拼写、括号和引号; 可用名称见 /odata/$metadata。",
        $"The query cannot be read: {said} Check spelling, brackets and quotes; the names are in /odata/$metadata."), cause);

    public static UnreadableException UnknownPath(string said, Exception cause) => new("GZ-102", new(
        $"没有这个资源: {said} 实体集列表见 /odata。",
        $"There is no such resource: {said} The entity sets are listed at /odata."), cause, 404);

    public static UnreadableException UnknownOption(string name) => new("GZ-103", new(
        $"不认识查询选项 {name}。可用: {Parse.QueryOptions.Known}。",
        $"There is no query option {name}. There are: {Parse.QueryOptions.Known}."));

    public static UnreadableException TwiceGiven(string name) => new("GZ-104", new(
        $"查询选项 {name} 出现了两次; 只写一次。", $"The query option {name} came twice; give it once."));

    public static UnreadableException UndefinedAlias(string alias) => new("GZ-105", new(
        $"参数别名 {alias} 没有定义; 请在地址中加上 {alias}=...。",
        $"The parameter alias {alias} has no value; add {alias}=... to the address."));

    public static UnreadableException BadEnum(string came, string type, string members) => new("GZ-106", new(
        $"{came} 不是 {type} 的取值; 可用: {members}。", $"{came} is not a member of {type}; there are: {members}."));

    public static UnreadableException BadNumber(string option, string came) => new("GZ-107", new(
        $"{option} 为 '{came}'; 需要不小于 0 的整数。", $"{option} is '{came}'; wanted is a whole number, 0 or more."));

    public static UnreadableException BadBound(string step, string came) => new("GZ-111", new(
        $"{step} 的第一个参数为 '{came}'; 需要一个数, 百分比在 0 到 100 之间。", $"The first argument of {step} is '{came}'; wanted is a number, of percent one of 0 to 100."));

    public static UnreadableException Zero() => new("GZ-108", new(
        "查询中有空字符 (NUL), 数据库文本不能包含它; 请删去。", "The query holds a NUL character, which no text in the database can; remove it."));

    public static UnreadableException Token(string reasonChinese, string reasonEnglish) => new("GZ-109", new(
        $"$skiptoken 不可用: {reasonChinese}。请从第一页重新读取。", $"The $skiptoken cannot be used: {reasonEnglish}. Start again from the first page."));
}

/// <summary>The question is readable and larger than the service answers: GZ-12x.</summary>
public sealed class LimitException(string whatChinese, string what, long came, long limit) : GeoZonesException("GZ-120", came > limit && what == "characters" ? 414 : 400, new(
    $"查询太大: {whatChinese} {came}, 上限 {limit} (配置 OData:Limits)。请拆分查询。",
    $"The query is too large: {came} {what}, the limit is {limit} (setting OData:Limits). Split the question."));

/// <summary>The question is readable and does not fit the data: GZ-2xx.</summary>
public sealed class UnfitException(string code, Wording wording) : GeoZonesException(code, 400, wording)
{
    public static UnfitException Srid(int srid) => new("GZ-203", new(
        $"几何字面量的 SRID 为 {srid}, 这里不能换算; 数据为 4490 (CGCS2000)。请换算后以 geography'SRID=4490;...' 发送。",
        $"The literal has SRID {srid}, which is not transformed here; the data are in 4490 (CGCS2000). Send it as geography'SRID=4490;...'."));

    public static UnfitException EmptyShape() => new("GZ-204", new(
        "几何字面量为空或含有空的部分; 请给出每一部分的坐标。", "The geography literal is empty or has an empty part; give coordinates for every part."));

    public static UnfitException InvalidShape(string whyChinese, string why) => new("GZ-205", new(
        $"几何字面量无效 (坐标取到 1e-7 度后): {whyChinese}。请修正边界。", $"The geography literal is not valid (after rounding to 1e-7 degree): {why}. Repair the boundary."));

    public static UnfitException OutOfRange(double longitude, double latitude) => new("GZ-206", new(
        FormattableString.Invariant($"坐标 ({longitude}, {latitude}) 越界; 先经度 -180..180, 后纬度 -90..90。"),
        FormattableString.Invariant($"The position ({longitude}, {latitude}) is out of range; longitude -180..180 comes first, then latitude -90..90.")));

    public static UnfitException Kind(string name) => new("GZ-207", new(
        $"几何字面量为 {name}, 这里需要点、线、面或其多部分形式。", $"The literal is a {name}; wanted is a point, line, polygon or a multi of one of them."));

    public static UnfitException NotSearchable(string set) => new("GZ-208", new(
        $"{set} 没有名称或代码, 不能用 $search; 请用 $filter。", $"{set} has no name and no code to search; use $filter."));

    public static UnfitException NotHere(string option, string where) => new("GZ-209", new(
        $"{option} 不能用于 {where}。请删去。", $"{option} does not apply to {where}. Remove it."));

    public static UnfitException NameTaken(string name) => new("GZ-210", new(
        $"名称 {name} 已存在; 请在 as 后换一个名称。", $"The name {name} is taken; choose another after 'as'."));

    public static UnfitException NotOrdered(string what) => new("GZ-211", new(
        $"{what} 没有大小顺序, 不能用于比较、排序或分组。", $"{what} has no order; it cannot be compared, sorted or grouped by."));
}

/// <summary>The role of the caller does not reach these rows: GZ-230.</summary>
public sealed class OutOfReachException(string what) : GeoZonesException("GZ-230", 403, new(
    $"当前角色无权查询 {what}, 包括计数、筛选和展开。如工作需要，请向管理员申请相应角色。",
    $"The present role may not query {what}, nor count it, filter by it or expand it. Ask the administrator for a role that may, if your work needs it."));
