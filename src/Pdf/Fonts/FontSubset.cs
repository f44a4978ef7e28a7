using System.Buffers.Binary;

namespace CuuLong.Pdf.Fonts;

/// <summary>
/// A TrueType file with only the glyphs of one document, numbered by their codes, parts of composites after them
/// (ISO 32000-1, 9.9: glyf, head, hhea, hmtx, loca, maxp).
/// </summary>
internal sealed class FontSubset
{
    private static readonly string[] Tags = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];
    private const int MostGlyphs = 60_000, Directory = 12 + 16 * 6;

    private readonly TrueTypeFont font;
    private readonly List<int> glyphs = [];
    private readonly Dictionary<int, ushort> parts = [];

    private FontSubset(FontUse use)
    {
        font = use.Font;
        foreach (var (_, glyph) in use.Codes) glyphs.Add(glyph);
        for (var i = 0; i < glyphs.Count; i++)
            foreach (var (_, part) in font.Glyphs.OutlineOf(glyphs[i]).Parts)
                if (parts.TryAdd(part, (ushort)glyphs.Count)) glyphs.Add(glyphs.Count < MostGlyphs ? part : throw new PdfException(PdfFault.TooLarge, "the subset has too many glyphs"));
    }

    /// <summary>Writes the subset into <paramref name="to"/>.</summary>
    public static void Write(PdfBuffer to, FontUse use) => new FontSubset(use).Write(to);

    private void Write(PdfBuffer to)
    {
        to.Write([0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32]);
        to.Fill(0, Directory - 12);
        Span<int> starts = stackalloc int[7];
        var loca = new int[glyphs.Count + 1];
        starts[0] = to.Length;
        for (var i = 0; i < glyphs.Count; i++)
        {
            loca[i] = to.Length - starts[0];
            Outline(to, glyphs[i]);
        }
        loca[^1] = to.Length - starts[0];
        var wide = loca[^1] > 0x1FFFE;
        Close(to, ref starts[1]);
        Head(to, wide);
        Close(to, ref starts[2]);
        Patched(to, font.File["hhea"].Take(0, 36), 34, (ushort)glyphs.Count);
        Close(to, ref starts[3]);
        foreach (var glyph in glyphs) U16(to, (ushort)font.Glyphs.Advance(glyph)).Write([(byte)(font.Glyphs.Bearing(glyph) >> 8), (byte)font.Glyphs.Bearing(glyph)]);
        Close(to, ref starts[4]);
        foreach (var at in loca)
            if (wide) U16(to, (ushort)(at >> 16)).Write([(byte)(at >> 8), (byte)at]);
            else U16(to, (ushort)(at >> 1));
        Close(to, ref starts[5]);
        Patched(to, font.File["maxp"].Bytes, 4, (ushort)glyphs.Count);
        Close(to, ref starts[6]);
        Sum(to, starts);
    }

    private void Outline(PdfBuffer to, int glyph)
    {
        var outline = font.Glyphs.OutlineOf(glyph);
        var at = to.Length;
        to.Write(outline.Data);
        foreach (var (place, part) in outline.Parts) BinaryPrimitives.WriteUInt16BigEndian(to.Edit(at + place, 2), parts[part]);
        if (outline.Data.Length % 2 == 1) to.Write((byte)0);
    }

    private void Head(PdfBuffer to, bool wide)
    {
        var at = to.Length;
        Patched(to, font.File["head"].Take(0, 54), 50, wide ? (ushort)1 : (ushort)0);
        to.Edit(at + 8, 4).Clear();
    }

    private static void Patched(PdfBuffer to, ReadOnlySpan<byte> table, int place, ushort value)
    {
        var at = to.Length;
        to.Write(table);
        if (table.Length < place + 2) throw new PdfException(PdfFault.Broken, "a font table is too short");
        BinaryPrimitives.WriteUInt16BigEndian(to.Edit(at + place, 2), value);
    }

    private static PdfBuffer U16(PdfBuffer to, ushort value) => to.Write([(byte)(value >> 8), (byte)value]);

    /// <summary>Tables begin at multiples of four.</summary>
    private static void Close(PdfBuffer to, ref int next)
    {
        to.Fill(0, -to.Length & 3);
        next = to.Length;
    }

    private static void Sum(PdfBuffer to, ReadOnlySpan<int> starts)
    {
        for (var i = 0; i < 6; i++)
        {
            var entry = to.Edit(12 + 16 * i, 16);
            System.Text.Encoding.ASCII.GetBytes(Tags[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(to.Written[starts[i]..starts[i + 1]]));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)starts[i]);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)(starts[i + 1] - starts[i]));
        }
        BinaryPrimitives.WriteUInt32BigEndian(to.Edit(starts[1] + 8, 4), 0xB1B0AFBA - Sum(to.Written));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 4; bytes = bytes[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return sum;
    }
}
