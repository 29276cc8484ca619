using GeoZones.Api.Callers;
using GeoZones.Data.Model;

namespace GeoZones.Api.Writing.Rows;

/// <summary>The life of a zone: draft, submitted, approved, retired. Who takes it from one to the next; what is done to it meanwhile.</summary>
static class ZoneLife
{
    /// <summary>Every step there is. An administrator takes all of them.</summary>
    public static IReadOnlyList<(ZoneStatus From, ZoneStatus To, Role By)> Steps { get; } =
    [
        (ZoneStatus.Draft, ZoneStatus.Submitted, Role.Planner),
        (ZoneStatus.Submitted, ZoneStatus.Draft, Role.Planner),
        (ZoneStatus.Submitted, ZoneStatus.Approved, Role.Admin),
        (ZoneStatus.Approved, ZoneStatus.Retired, Role.Admin),
    ];

    /// <summary>A new zone is a draft; an administrator may record one that was approved elsewhere.</summary>
    /// <exception cref="ZoneLifeException">The caller may not begin there.</exception>
    public static ZoneStatus Born(Caller caller, ZoneStatus? wanted) => wanted switch
    {
        null => ZoneStatus.Draft,
        ZoneStatus.Draft => ZoneStatus.Draft,
        { } status when caller.Role == Role.Admin && status != ZoneStatus.Unknown => status,
        { } status => throw new ZoneLifeException(new(
            $"新的推进区从 Draft 开始，不能是 {status}。", $"A new zone begins as Draft, not as {status}.")),
    };

    /// <exception cref="ZoneLifeException">There is no such step, or it is not this caller's to take.</exception>
    public static void Step(Caller caller, ZoneStatus from, ZoneStatus to)
    {
        if (from == to)
            return;
        var step = Steps.FirstOrDefault(s => s.From == from && s.To == to);
        if (step == default)
            throw new ZoneLifeException(new(
                $"推进区不能从 {from} 变为 {to}；可以: {Ways(from)}。", $"A zone does not go from {from} to {to}; it goes {Ways(from)}."));
        if (caller.Role != step.By && caller.Role != Role.Admin)
            throw new ZoneLifeException(new(
                $"从 {from} 变为 {to} 由 {step.By} 办理，当前角色为 {caller.Role}。", $"The step from {from} to {to} is taken by {step.By}; the present role is {caller.Role}."));
    }

    /// <exception cref="ZoneLifeException">A retired zone stays as it was.</exception>
    public static void Edit(Caller caller, ZoneStatus status)
    {
        if (status == ZoneStatus.Retired && caller.Role != Role.Admin)
            throw new ZoneLifeException(new("已撤销的推进区保持原样，不能再修改。", "A retired zone stays as it was and is not edited."));
    }

    /// <exception cref="ZoneLifeException">Only a draft is thrown away; anything later is retired, and its history stays.</exception>
    public static void Delete(ZoneStatus status)
    {
        if (status != ZoneStatus.Draft)
            throw new ZoneLifeException(new(
                $"只能删除草案；这个推进区为 {status}，请改为 Retired，历次边界因此保留。", $"Only a draft is deleted; this zone is {status}: retire it, so that its boundaries are kept."));
    }

    static string Ways(ZoneStatus from) =>
        string.Join(", ", Steps.Where(s => s.From == from).Select(s => $"{s.From} -> {s.To}")) is { Length: > 0 } ways ? ways : "nowhere";
}
