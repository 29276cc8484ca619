using System.Collections.Frozen;
using System.Globalization;
using GeoZones.Api.Errors;
using GeoZones.Spatial.Validity;

namespace GeoZones.Api.Writing.Body;

/// <summary>The faults of a shape as sentences with their place.</summary>
static class ShapeFaults
{
    static readonly FrozenDictionary<FaultReason, Wording> Reasons = new Dictionary<FaultReason, Wording>
    {
        [FaultReason.Empty] = new("没有坐标", "has no coordinates"),
        [FaultReason.OutOfRange] = new("超出 73..136°E, 3..54°N (先经度后纬度)", "lies outside 73..136° E, 3..54° N (longitude comes first)"),
        [FaultReason.TooFewPoints] = new("不同的点太少: 环至少三个, 线至少两个", "has too few different points: a ring needs three, a line two"),
        [FaultReason.Unclosed] = new("环未闭合: 末点须与首点相同", "is not closed: its last vertex must be its first one"),
        [FaultReason.SelfIntersection] = new("环与自身相交或相接", "crosses or touches itself"),
        [FaultReason.DuplicateRing] = new("与另一个环相同", "is the same as another ring"),
        [FaultReason.HoleOutside] = new("孔不在外环之内", "is a hole that is not inside its shell"),
        [FaultReason.NestedHole] = new("孔在另一个孔之内", "is a hole inside another hole"),
        [FaultReason.NestedShell] = new("在另一部分之内", "lies inside another part"),
        [FaultReason.RingsCross] = new("与另一个环相交或重叠", "crosses or overlaps another ring"),
        [FaultReason.InteriorCut] = new("孔把内部分成了几块", "has holes that cut its inside in pieces"),
    }.ToFrozenDictionary();

    static readonly Wording ByRounding = new("; 取整到 1e-7° 之前没有这个问题, 请移开过近的点", "; it was sound before rounding to 1e-7°, so move the vertices apart that are too close");

    public static Fault Of(string target, GeometryFault fault, Rounding rounding)
    {
        var reason = Reasons[fault.Reason];
        var tail = rounding == Rounding.Spoiled ? ByRounding : new("", "");
        return new("GZ-611", target, new(
            $"{target} {PlaceChinese(fault)} {reason.Chinese}{tail.Chinese}。", $"{target}: {Place(fault)} {reason.English}{tail.English}."))
        {
            Marks = new Dictionary<string, object?>
            {
                ["@GeoZones.reason"] = fault.Reason.ToString(),
                ["@GeoZones.part"] = fault.Part,
                ["@GeoZones.ring"] = fault.Ring,
                ["@GeoZones.vertex"] = fault.Vertex,
                ["@GeoZones.coordinate"] = fault.At is { } at ? new[] { at.X, at.Y } : null,
            },
        };
    }

    static string Place(GeometryFault fault) =>
        $"part {Text(fault.Part)}{(fault.Ring is { } ring ? $", ring {Text(ring)}" : "")}{(fault.Vertex is { } vertex ? $", vertex {Text(vertex)}" : "")}{At(fault)}";

    static string PlaceChinese(GeometryFault fault) =>
        $"第 {Text(fault.Part)} 部分{(fault.Ring is { } ring ? $", 第 {Text(ring)} 环" : "")}{(fault.Vertex is { } vertex ? $", 第 {Text(vertex)} 点" : "")}{At(fault)} (从 0 数)";

    static string At(GeometryFault fault) => fault.At is { } at ? string.Create(CultureInfo.InvariantCulture, $" [{at.X}, {at.Y}]") : "";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What moving the vertices to the grid did to a shape.</summary>
enum Rounding { Harmless, Spoiled }
