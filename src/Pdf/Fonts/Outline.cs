using System.Buffers.Binary;

namespace CuuLong.Pdf.Fonts;

/// <summary>One glyph's outline, stripped of instructions; for a composite, where the numbers of its parts stand.</summary>
internal sealed record Outline(byte[] Data, (int At, ushort Glyph)[] Parts)
{
    private const int MostParts = 32, MostBytes = 64 << 10;
    private const int WordArguments = 0x0001, OneScale = 0x0008, More = 0x0020, TwoScales = 0x0040, FourScales = 0x0080, Instructions = 0x0100;

    public static readonly Outline Empty = new([], []);

    public static Outline Read(SfntTable glyph, int glyphs)
    {
        if (glyph.Length == 0) return Empty;
        if (glyph.Length > MostBytes) throw new PdfException(PdfFault.TooLarge, "a glyph is larger than 64 KB");
        return glyph.I16(0) >= 0 ? Simple(glyph, glyph.I16(0)) : Composite(glyph, glyphs);
    }

    private static Outline Simple(SfntTable glyph, int contours)
    {
        var cut = 10 + 2 * contours;
        int instructions = glyph.U16(cut);
        var rest = glyph.Take(cut + 2 + instructions, glyph.Length - cut - 2 - instructions);
        var data = new byte[cut + 2 + rest.Length];
        glyph.Take(0, cut).CopyTo(data);
        rest.CopyTo(data.AsSpan(cut + 2));
        return new Outline(data, []);
    }

    private static Outline Composite(SfntTable glyph, int glyphs)
    {
        var parts = new List<(int, ushort)>();
        var flagsAt = new List<int>();
        int at = 10, flags;
        do
        {
            if (parts.Count == MostParts) throw new PdfException(PdfFault.TooLarge, "a glyph is made of too many parts");
            flags = glyph.U16(at);
            if (glyph.U16(at + 2) >= glyphs) throw new PdfException(PdfFault.Broken, "a glyph is made of a part that is not there");
            flagsAt.Add(at);
            parts.Add((at + 2, glyph.U16(at + 2)));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0);
        }
        while ((flags & More) != 0);
        var data = glyph.Take(0, at).ToArray();
        foreach (var f in flagsAt)
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(f), (ushort)(BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(f)) & ~Instructions));
        return new Outline(data, [.. parts]);
    }
}
