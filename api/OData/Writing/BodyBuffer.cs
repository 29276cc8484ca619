using System.Buffers;

namespace GeoZones.Api.OData.Writing;

/// <summary>Bytes that were written and not sent yet, in one rented array that grows.</summary>
public sealed class BodyBuffer(int capacity = BodyBuffer.FlushAt * 2) : IBufferWriter<byte>, IDisposable
{
    /// <summary>Where an answer begins to leave: until then it can still become an error.</summary>
    public const int FlushAt = 32 * 1024;

    byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Replace(byte old, byte by) => bytes.AsSpan(0, Length).Replace(old, by);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    void Reserve(int count)
    {
        if (bytes.Length - Length >= Math.Max(count, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
