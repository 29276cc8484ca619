using System.Buffers.Binary;
using System.IO.Compression;

namespace GeoZones.Browser.Tests;

/// <summary>The pixels of a screenshot.</summary>
/// <param name="Pixels">Row by row, 0xRRGGBB.</param>
public sealed record Picture(int Width, int Height, int[] Pixels)
{
    public int Colours => Pixels.Distinct().Count();

    /// <summary>The share of pixels, 0 to 1, that differ visibly in the other picture of the same size.</summary>
    public double Differs(Picture other)
    {
        (other.Width, other.Height).ShouldBe((Width, Height));
        return Pixels.Zip(other.Pixels).Count(pair => Distance(pair.First, pair.Second) > 24) / (double)Pixels.Length;
    }

    /// <summary>How many pixels are about this colour.</summary>
    public int Count(int colour) => Pixels.Count(pixel => Distance(pixel, colour) < 24);

    /// <summary>A PNG of 8 bits a channel without interlacing, as browsers make them.</summary>
    public static Picture Read(byte[] png)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var channels = png[25] == 6 ? 4 : 3;
        var rows = Unfilter(Inflate(png), width * channels, height, channels);
        var pixels = Enumerable.Range(0, width * height).Select(i => rows[i * channels] << 16 | rows[i * channels + 1] << 8 | rows[i * channels + 2]);
        return new(width, height, [.. pixels]);
    }

    static int Distance(int a, int b) => new[] { 0, 8, 16 }.Sum(shift => Math.Abs((a >> shift & 255) - (b >> shift & 255)));

    static byte[] Inflate(byte[] png)
    {
        using var packed = new MemoryStream();
        for (int at = 8, length; at < png.Length; at += length + 12)
        {
            length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(png, at + 8, length);
        }
        packed.Position = 0;
        using var plain = new MemoryStream();
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        unpacked.CopyTo(plain);
        return plain.ToArray();
    }

    // PNG, chapter 9: a byte is told by what differs from the bytes left of it, above it, and left above it.
    static byte[] Unfilter(byte[] raw, int stride, int height, int channels)
    {
        var plain = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var filter = raw[row * (stride + 1)];
            for (var i = 0; i < stride; i++)
            {
                var at = row * stride + i;
                int left = i < channels ? 0 : plain[at - channels], up = row == 0 ? 0 : plain[at - stride];
                var corner = i < channels || row == 0 ? 0 : plain[at - stride - channels];
                plain[at] = (byte)(raw[at + row + 1] + Predict(filter, left, up, corner));
            }
        }
        return plain;
    }

    static int Predict(int filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => Paeth(left, up, corner),
    };

    static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
