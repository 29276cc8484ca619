namespace GeoZones.Data.Demonstration;

/// <summary>The sources write a county with 6 digits and a town with 9; stored codes have 12.</summary>
static class DivisionCode
{
    public static string Full(string code) => code.PadRight(12, '0');
}
