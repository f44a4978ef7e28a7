using System.Buffers;
using System.Runtime.CompilerServices;

namespace CuuLong.Pdf;

/// <summary>Grows in pooled memory; give it back with Dispose.</summary>
public sealed class PdfBuffer(int capacity = 4096) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    /// <summary>What was written may still be changed: a slot of fixed width is filled in afterwards.</summary>
    public Span<byte> Edit(int start, int length) => bytes.AsSpan(0, Length).Slice(start, length);

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Need(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Need(Math.Max(sizeHint, 1));
        return bytes.AsSpan(Length);
    }

    public PdfBuffer Write(ReadOnlySpan<byte> more)
    {
        Need(more.Length);
        more.CopyTo(bytes.AsSpan(Length));
        Length += more.Length;
        return this;
    }

    public PdfBuffer Write(byte one)
    {
        Need(1);
        bytes[Length++] = one;
        return this;
    }

    public PdfBuffer Write(long number)
    {
        Need(20);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, bytes.AsSpan(Length), out var count);
        Length += count;
        return this;
    }

    public void Fill(byte value, int count)
    {
        Need(count);
        bytes.AsSpan(Length, count).Fill(value);
        Length += count;
    }

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        var held = bytes;
        bytes = [];
        Length = 0;
        if (held.Length > 0) ArrayPool<byte>.Shared.Return(held);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Need(int more)
    {
        if (bytes.Length - Length < more) Grow(more);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, checked(Length + more)));
        Written.CopyTo(larger);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
