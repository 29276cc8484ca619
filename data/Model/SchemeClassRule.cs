namespace GeoZones.Data.Model;

/// <summary>供水工程规模划分: I >= 10,000, II >= 5,000, III >= 1,000, IV >= 100, V >= 10 m³/d of design capacity.</summary>
public static class SchemeClassRule
{
    public static SchemeClass ClassOf(int designCubicMetresPerDay) => designCubicMetresPerDay switch
    {
        >= 10_000 => SchemeClass.I,
        >= 5_000 => SchemeClass.II,
        >= 1_000 => SchemeClass.III,
        >= 100 => SchemeClass.IV,
        >= 10 => SchemeClass.V,
        _ => SchemeClass.Unknown,
    };
}
