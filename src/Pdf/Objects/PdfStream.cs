using System.IO.Compression;

namespace CuuLong.Pdf;

/// <summary>A dictionary and bytes as they stand in the file (after the filters that /Filter names). /Length is written from the bytes.</summary>
public sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>Encoded; a slice of the file when it was read.</summary>
    public ReadOnlyMemory<byte> Data { get; } = data;

    /// <summary>Its /Length was wrong, and the end was found by its keyword.</summary>
    public bool Repaired { get; internal init; }

    public PdfObject? this[string key] => Dictionary[key];

    /// <summary>Deflates <paramref name="content"/> and names the filter.</summary>
    public static PdfStream Flate(PdfDictionary dictionary, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var packed = new MemoryStream(content.Length / 2 + 64);
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true)) zlib.Write(content);
        return new PdfStream(dictionary.Set("Filter", "FlateDecode"), packed.GetBuffer().AsMemory(0, (int)packed.Length));
    }
}
