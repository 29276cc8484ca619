using System.Globalization;

namespace GeoZones.Api.Tiles;

/// <summary>A square of the Web Mercator pyramid: zoom, column from the west, row from the north.</summary>
public readonly record struct TileAddress(int Z, int X, int Y)
{
    public const int MaxZoom = 22;

    /// <exception cref="TileAddressException">Not three whole numbers, or no such square.</exception>
    public static TileAddress Parse(string z, string x, string y)
    {
        if (!Whole(z, out var zoom) || !Whole(x, out var column) || !Whole(y, out var row))
            throw TileAddressException.NotWhole($"{z}/{x}/{y}");
        if (zoom is < 0 or > MaxZoom)
            throw TileAddressException.NoSuchZoom(z);
        var side = 1 << zoom;
        if (column < 0 || column >= side || row < 0 || row >= side)
            throw TileAddressException.OutsidePyramid($"{z}/{x}/{y}", side - 1);
        return new(zoom, column, row);
    }

    /// <summary>The western edge in degrees.</summary>
    public double West => (double)X / (1 << Z) * 360 - 180;

    /// <summary>The northern edge in degrees.</summary>
    public double North => Math.Atan(Math.Sinh(Math.PI * (1 - 2.0 * Y / (1 << Z)))) * 180 / Math.PI;

    static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
