using System.IO.Compression;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

/// <summary>A document in the making: blocks flow over pages, and the result is a PDF/A-2b file. Latin and Vietnamese only: scripts that need shaping are refused.</summary>
public sealed class PageDocument(FontShelf shelf, PageFormat format, DocumentInfo info)
{
    public List<Block> Blocks { get; } = [];

    public List<Overlay> Overlays { get; } = [];

    public List<SignatureField> Fields { get; } = [];

    /// <summary>What stands in the middle of the top margin, by page of its section (from 1) and how many that has.</summary>
    public Func<int, int, Block?>? Header { get; init; }

    /// <summary>What stands in the bottom margin, by page of the document (from 1) and how many it has.</summary>
    public Func<int, int, Block?>? Footer { get; init; }

    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <summary>Writes the file.</summary>
    /// <returns>How many pages it has, and where its marks came to stand.</returns>
    /// <exception cref="PdfException">A font is missing, a character cannot be shown, or a bound is passed.</exception>
    public WrittenPages Save(Stream output)
    {
        using var file = new PdfFileWriter(output);
        var fonts = new FontUses(shelf, file);
        var (context, parts) = (new LayoutContext(fonts, format), new DrawnParts(file));
        var (placed, sections) = Flow.Place(Block.LayAll(context, Blocks, format.BodyWidth), format.BodyHeight);
        var (tree, pages) = (file.Reserve(), placed.ConvertAll(_ => file.Reserve()));
        var bodies = placed.Select((strips, i) => Draw(new Canvas(format.Height, i, fonts, parts), context, strips, i, new(placed.Count, sections), file)).ToList();
        var (form, widgets) = FormFields.Write(file, Fields, parts.Marks, pages);
        foreach (var (i, body) in bodies.Index())
            file.Write(pages[i], body.Set("Parent", tree).Set("Annots", widgets.Contains(i) ? new PdfArray(widgets[i]) : null));
        foreach (var font in fonts.All) FontObjects.Write(file, font, Compression);
        file.Write(tree, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(pages)).Set("Count", pages.Count));
        file.Finish(file.Add(Catalog(file, tree, form, Outline.Write(file, parts.Bookmarks, pages))), file.Add(info.Dictionary()));
        return new WrittenPages(pages.Count, parts.Marks);
    }

    private PdfDictionary Draw(Canvas canvas, LayoutContext context, List<(Strip Strip, double Top)> strips, int page, PageCount count, PdfFileWriter file)
    {
        using (canvas)
        {
            foreach (var (strip, top) in strips) canvas.Draw(strip, format.Left, format.Top + top);
            if (Header?.Invoke(count.Number(page), count.Of(page)) is { } header) Stand(header, format.Left, format.BodyWidth, high => (format.Top - high) / 2);
            if (Footer?.Invoke(page + 1, count.Pages) is { } footer) Stand(footer, format.Left, format.BodyWidth, _ => format.Height - format.Bottom + 4);
            foreach (var over in Overlays.Where(o => (o.Page < 0 ? count.Pages + o.Page : o.Page) == page)) Stand(over.Block, over.X, over.Width, _ => over.Top);
            var resources = new PdfDictionary().Set("Font", Named(canvas.Fonts)).Set("XObject", Named(canvas.Images));
            return new PdfDictionary().Set("Type", "Page").Set("MediaBox", PdfArray.Numbers(0, 0, format.Width, format.Height))
                .Set("Resources", resources).Set("Contents", file.Add(PdfStream.Flate(new PdfDictionary(), canvas.Content, Compression)));
        }

        void Stand(Block block, double x, double width, Func<double, double> top)
        {
            var laid = Block.LayAll(context, [block], width);
            var at = top(laid.Sum(s => s.Height + s.Before));
            foreach (var strip in laid)
            {
                canvas.Draw(strip, x, at + strip.Before);
                at += strip.Before + strip.Height;
            }
        }
    }

    private static PdfDictionary? Named(SortedDictionary<string, PdfReference> parts)
    {
        if (parts.Count == 0) return null;
        var named = new PdfDictionary();
        foreach (var (name, reference) in parts) named.Set(name, reference);
        return named;
    }

    private PdfDictionary Catalog(PdfFileWriter file, PdfReference tree, PdfReference? form, PdfReference? outline)
    {
        var intent = new PdfDictionary().Set("Type", "OutputIntent").Set("S", "GTS_PDFA1").Set("OutputConditionIdentifier", PdfString.Text("sRGB IEC61966-2.1"))
            .Set("Info", PdfString.Text("sRGB IEC61966-2.1")).Set("DestOutputProfile", file.Add(SrgbProfile.Stream));
        return new PdfDictionary().Set("Type", "Catalog").Set("Pages", tree).Set("Lang", PdfString.Text(info.Language)).Set("Metadata", file.Add(Xmp.Stream(info)))
            .Set("OutputIntents", new PdfArray(intent)).Set("ViewerPreferences", new PdfDictionary().Set("DisplayDocTitle", true))
            .Set("Outlines", outline).Set("PageMode", outline is null ? null : PdfName.Of("UseOutlines")).Set("AcroForm", form);
    }
}
