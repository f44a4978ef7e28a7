using System.Text.Json.Serialization;

namespace CuuLong.Pdf;

/// <summary>The bytes after a file that make a signed revision of it, with a hole for the signature.</summary>
/// <param name="Field">The name that the field has in fact.</param>
/// <param name="Length">Bytes of the file before it, untouched.</param>
/// <param name="HoleStart">In <paramref name="Tail"/>: the "&lt;" of /Contents.</param>
/// <param name="HoleEnd">After its "&gt;".</param>
public sealed record SignedUpdate(string Field, int Length, byte[] Tail, int HoleStart, int HoleEnd)
{
    [JsonIgnore]
    public ReadOnlySpan<byte> BeforeHole => Tail.AsSpan(0, HoleStart);

    [JsonIgnore]
    public ReadOnlySpan<byte> AfterHole => Tail.AsSpan(HoleEnd);

    /// <summary>Bytes that fit into the hole.</summary>
    public int Room => (HoleEnd - HoleStart - 2) / 2;

    /// <summary>Puts the signature into the hole; the rest stays zero, as every reader expects.</summary>
    /// <exception cref="PdfException">It does not fit.</exception>
    public void Fill(ReadOnlySpan<byte> signature)
    {
        if (signature.Length > Room) throw new PdfException(PdfFault.TooLarge, $"The signature has {signature.Length} bytes, {Room} were kept for it.");
        var hole = Tail.AsSpan(HoleStart + 1, HoleEnd - HoleStart - 2);
        Convert.TryToHexString(signature, hole, out var count);
        hole[count..].Fill((byte)'0');
    }
}
