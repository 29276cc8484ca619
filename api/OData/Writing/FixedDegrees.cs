using GeoZones.Data.NetTopologySuite;
using GeoZones.Spatial.Coordinates;

namespace GeoZones.Api.OData.Writing;

/// <summary>An ordinate as a decimal of at most seven places, in its shortest form: 117.25, never 117.2500000.</summary>
/// <remarks>Exact for every value of the <see cref="Grid"/>; another one is rounded to the grid, as ST_AsGeoJSON(..., 7) does.</remarks>
static class FixedDegrees
{
    /// <summary>Bytes of the longest number: 12 digits, 7 places, a point and a sign.</summary>
    public const int Longest = 21;

    const long Step = 10_000_000;
    const int Places = 7;

    /// <returns>The bytes written.</returns>
    /// <exception cref="EwkbException">Not a number below 1e11: no ordinate of a map.</exception>
    public static int Write(double value, Span<byte> to)
    {
        var scaled = Math.Round(value * Grid.StepsPerDegree);
        if (!(Math.Abs(scaled) < 1e18))
            throw new EwkbException($"The ordinate {value} cannot be written in steps of 1e-7.");

        var steps = Math.Abs((long)scaled);
        var length = 0;
        if (scaled < 0)
            to[length++] = (byte)'-';
        var (whole, fraction) = Math.DivRem(steps, Step);
        length += WriteWhole((ulong)whole, to[length..]);
        return fraction == 0 ? length : length + WriteFraction((uint)fraction, to[length..]);
    }

    static int WriteWhole(ulong whole, Span<byte> to)
    {
        if (whole >= 1000)
        {
            whole.TryFormat(to, out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
            return written;
        }
        var small = (uint)whole;
        var length = small < 10 ? 1 : small < 100 ? 2 : 3;
        for (var i = length - 1; i >= 0; i--, small /= 10)
            to[i] = (byte)('0' + small % 10);
        return length;
    }

    static int WriteFraction(uint fraction, Span<byte> to)
    {
        to[0] = (byte)'.';
        for (var i = Places; i > 0; i--, fraction /= 10)
            to[i] = (byte)('0' + fraction % 10);
        var length = Places + 1;
        while (to[length - 1] == '0')
            length--;
        return length;
    }
}
