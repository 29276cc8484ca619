using GeoZones.Api.Callers;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Briefings;

/// <summary>What is to be frozen cannot be read.</summary>
sealed class UnreadableBriefingException(string fault, string faultChinese) : GeoZonesException("GZ-820", StatusCodes.Status400BadRequest, new(
    $"无法冻结: {faultChinese}。需要 JSON {{\"title\": \"1 至 100 字\", \"deck\": \"0.villages~3.people\", \"audience\": \"public\" 或省略}}，幻灯片与链接里的 deck 相同。",
    $"This cannot be frozen: {fault}. Wanted is JSON {{\"title\": \"1 to 100 characters\", \"deck\": \"0.villages~3.people\", \"audience\": \"public\" or left out}}, the slides as in the link's deck."));

/// <summary>The public freezes nothing, nor does who only reads.</summary>
sealed class MayNotFreezeException() : GeoZonesException("GZ-821", StatusCodes.Status403Forbidden, new(
    "冻结快照需要登录（查看及以上角色）。请登录后再试。", "To freeze a briefing, sign in (viewer or above)."));

/// <summary>More than is kept of one briefing.</summary>
sealed class BriefingSizeException(long bytes, int megabytes) : GeoZonesException("GZ-822", StatusCodes.Status413PayloadTooLarge, new(
    $"快照为 {Megabytes(bytes)} MB，超过上限 {megabytes} MB，没有冻结。请减少幻灯片或缩小范围。",
    $"The briefing has {Megabytes(bytes)} MB, more than the {megabytes} MB that are kept; nothing was frozen. Take fewer slides or smaller places."))
{
    static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>No briefing of this number.</summary>
sealed class NoSuchBriefingException(string number) : GeoZonesException("GZ-823", StatusCodes.Status404NotFound, new(
    $"没有第 {number} 号快照。请从快照列表中选择。", $"There is no frozen briefing {number}. Choose one of the list."));

/// <summary>It holds more than the caller may see.</summary>
sealed class BriefingReachException(long number, Role role) : GeoZonesException("GZ-824", StatusCodes.Status403Forbidden, new(
    $"第 {number} 号快照含有角色 {role.ToWord()} 才能看到的内容，您的角色或辖区看不到。请用相应账号登录，或请冻结人另存一份公众快照。",
    $"Briefing {number} holds what the role {role.ToWord()} sees, which your role or divisions do not reach. Sign in with such an account, or ask for one frozen for the public."));
