using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>How much water a works is built for and gives, m³/d. Norms are rounded and ours.</summary>
internal static class Capacity
{
    private const double Reserve = 1.3;
    private const int Smallest = 10;

    public static int DailyUse(int persons, SupplyType kind) => (int)Math.Ceiling(persons * LitresPerPerson(kind) / 1000);

    /// <summary>Rounded up to two figures, as works are built.</summary>
    public static int DesignFor(int persons, SupplyType kind)
    {
        var needed = Math.Max(Smallest, DailyUse(persons, kind) * Reserve);
        var step = Math.Max(5, Math.Pow(10, Math.Floor(Math.Log10(needed)) - 1));
        return (int)(Math.Ceiling(needed / step) * step);
    }

    private static double LitresPerPerson(SupplyType kind) => kind switch
    {
        SupplyType.UrbanRural => 150,
        SupplyType.MultiVillage => 100,
        _ => 80,
    };
}
