using GeoZones.Api.Errors;
using GeoZones.Spatial.Validity;

namespace GeoZones.Api.Zoning;

/// <summary>An area for which no repair is proposed, and why.</summary>
sealed class UnrepairableException(Repair repair) : GeoZonesException("GZ-214", StatusCodes.Status400BadRequest, repair.Refusal switch
{
    RepairRefusal.OutOfRange => new(
        "area 有坐标超出 73..136°E, 3..54°N，不知应在何处。请核对坐标系，先经度后纬度。",
        "The area has vertices outside 73..136° E, 3..54° N, and where they belong is not guessed. Check the coordinate system; longitude comes first."),
    RepairRefusal.TooManyCrossings => new(
        $"area 的线相交超过 {AreaRepair.MostCrossings} 处，无法判断内外。请重画或分块。",
        $"The lines of the area cross more than {AreaRepair.MostCrossings} times, so what lies inside cannot be told. Draw it anew, or in pieces."),
    _ => new("area 没有可保留的面积。请至少给出三个不同且不共线的点。", "Nothing of the area can be kept. Give at least three different vertices that are not on one line."),
})
{
    public override string? Target => "area";

    public override IReadOnlyList<Fault> Faults => [.. repair.Done.Where(step => step.Fault is not null).Select(step => Writing.Body.ShapeFaults.Of("area", step.Fault!, Writing.Body.Rounding.Harmless))];
}
