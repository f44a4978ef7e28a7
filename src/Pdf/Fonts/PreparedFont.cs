using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace CuuLong.Pdf.Fonts;

/// <summary>
/// A font with a fixed set of characters, cut and deflated once and then embedded in any number of files: what appearances are written
/// with, where a new subset for each would cost more than the signature. Safe for many threads.
/// </summary>
public sealed class PreparedFont
{
    private readonly FontUse use;
    private readonly PdfStream program, unicode;
    private readonly ConditionalWeakTable<IPdfObjects, PdfReference> written = [];

    /// <exception cref="PdfException">The font has no glyph for one of the characters.</exception>
    public PreparedFont(TrueTypeFont font, string characters)
    {
        use = new FontUse(font, "", new PdfReference(0));
        foreach (var rune in characters.Normalize().EnumerateRunes()) use.Code(rune.Value);
        (program, unicode) = (FontObjects.Program(use, CompressionLevel.Optimal), ToUnicode.Stream(use, CompressionLevel.Optimal));
    }

    /// <summary>Points.</summary>
    public double Width(string text, double size) => text.EnumerateRunes().Sum(r => use.Font.Glyphs.Advance(use.Font.Glyph(r.Value))) * size / use.Font.Metrics.UnitsPerEm;

    /// <summary>The five objects of the font, once in a file or revision.</summary>
    public PdfReference Write(IPdfObjects file) => written.GetValue(file, f =>
    {
        var reference = f.Reserve();
        FontObjects.Write(f, use, reference, program, unicode);
        return reference;
    });

    /// <summary>"(…) Tj" for a text whose characters all were in the set; what was not shows as nothing.</summary>
    public void Show(PdfBuffer to, string text)
    {
        to.Write((byte)'<');
        foreach (var rune in text.EnumerateRunes())
            if (use.Known(rune.Value) is > 0 and var code) ToUnicode.Hex(to, code);
        to.Write("> Tj\n"u8);
    }
}
