namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>Local axes of a settlement: y along the spine street, x along the lanes; the spine bends gently, the lanes follow it sideways.</summary>
/// <param name="Bearing">Radians by which the axes turn from north, counterclockwise.</param>
/// <param name="Bend">Metres to either side.</param>
internal sealed record StreetFrame(Spot Centre, double Bearing, double Bend, double BendPhase)
{
    private const double BendLength = 95;
    private readonly double cos = Math.Cos(Bearing), sin = Math.Sin(Bearing);

    public Spot ToPlane(Spot local)
    {
        var x = local.X + Bend * (Math.Sin(local.Y / BendLength + BendPhase) - Math.Sin(BendPhase));
        return new(Centre.X + x * cos - local.Y * sin, Centre.Y + x * sin + local.Y * cos);
    }
}
