using System.Buffers.Binary;

namespace CuuLong.Pdf.Fonts;

/// <summary>The table directory of a TrueType file (OpenType 1.9, "Font File").</summary>
internal sealed class SfntFile
{
    private const int MostBytes = 32 << 20, MostTables = 128;

    private readonly Dictionary<string, SfntTable> tables = new(StringComparer.Ordinal);

    public SfntFile(byte[] file)
    {
        if (file.Length > MostBytes) throw new PdfException(PdfFault.TooLarge, "the font file is larger than 32 MB");
        var whole = new SfntTable(file, 0, file.Length);
        if (whole.U32(0) is var kind && kind != 0x00010000 && kind != 0x74727565)
            throw new PdfException(PdfFault.Unsupported, "not a TrueType font: only fonts with glyf outlines can be embedded");
        int count = whole.U16(4);
        if (count > MostTables) throw new PdfException(PdfFault.TooLarge, "the font has too many tables");
        for (var i = 0; i < count; i++)
        {
            var entry = whole.Take(12 + 16 * i, 16);
            var (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            if (start + (long)length > file.Length) throw new PdfException(PdfFault.Broken, "a font table lies outside of the file");
            tables.TryAdd(System.Text.Encoding.ASCII.GetString(entry[..4]), new SfntTable(file, (int)start, (int)length));
        }
    }

    public SfntTable this[string tag] => Find(tag) ?? throw new PdfException(PdfFault.Broken, $"the font has no table {tag.Trim()}");

    public SfntTable? Find(string tag) => tables.TryGetValue(tag, out var table) ? table : null;
}
