using System.Globalization;
using GeoZones.Api.Errors;
using GeoZones.Api.Writing.Body;
using GeoZones.Data.Zoning;
using GeoZones.Spatial.Validity;

namespace GeoZones.Api.Zoning;

/// <summary>The steps of a repair as sentences: what was wrong, where, and what was done.</summary>
static class RepairWords
{
    public static RepairDone Of(RepairStep step)
    {
        var (wrong, done) = (Wrong(step), Done(step));
        return new()
        {
            Action = step.Action.ToString(), Fault = step.Fault?.Reason.ToString(), Part = step.Part, Ring = step.Ring,
            Vertex = step.Fault?.Vertex, Longitude = step.Fault?.At?.X, Latitude = step.Fault?.At?.Y,
            WordsZh = $"{wrong.Chinese}{done.Chinese}。", WordsEn = $"{wrong.English} {done.English}.",
        };
    }

    static Wording Wrong(RepairStep step)
    {
        if (step.Fault is { } fault)
            return ShapeFaults.Of("area", fault, Rounding.Harmless).Wording;
        var (part, ring) = (step.Part.ToString(CultureInfo.InvariantCulture), step.Ring?.ToString(CultureInfo.InvariantCulture));
        return new($"area 第 {part} 部分, 第 {ring} 环 (从 0 数)：", $"area: part {part}, ring {ring}.");
    }

    static Wording Done(RepairStep step) => step.Action switch
    {
        RepairAction.Rounded => new($"{step.Vertices} 个点移到了 1e-7° 的网格上", $"{step.Vertices} vertices were moved to the grid of 1e-7°"),
        RepairAction.RepeatsDropped => new($"去掉了 {step.Vertices} 个重复的点", $"{step.Vertices} vertices that repeated the one before were let go"),
        RepairAction.Closed => new("已用首点闭合", "It was closed with its first vertex"),
        RepairAction.Dropped => new("已去掉；若为外环，其孔一并去掉", "It was let go, a shell with its holes"),
        _ => step.Fault!.Reason switch
        {
            FaultReason.SelfIntersection => new("已在交点处分开，各瓣都保留", "It was taken apart there, every lobe kept"),
            FaultReason.HoleOutside => new("已改为独立的部分", "It became a part of its own"),
            FaultReason.DuplicateRing => new("只保留一个", "One of the two was kept"),
            _ => new("已合并", "They were joined"),
        },
    };
}
