using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf;

/// <summary>One page each, in the shapes that files of other producers have.</summary>
internal static class Shapes
{
    private static readonly Dictionary<string, Func<byte[]>> Makers = new()
    {
        ["table"] = () => Page(),
        ["object streams"] = () => Tool.Qpdf(Page(), "--object-streams=generate"),
        ["linearized"] = () => Tool.Qpdf(Page(), "--linearize"),
        ["linearized with object streams"] = () => Tool.Qpdf(Page(), "--linearize", "--object-streams=generate"),
        ["xref stream"] = () => HandMade.XrefStream(),
        ["hybrid"] = () => HandMade.Hybrid(),
        ["direct AcroForm"] = () => Page(form: FormKind.Direct),
        ["indirect AcroForm"] = () => Page(form: FormKind.Indirect),
        ["direct annotations"] = () => Page(annotations: FormKind.Direct),
        ["indirect annotations"] = () => Page(annotations: FormKind.Indirect),
        ["rotated and cropped"] = () => Page(edit: page => page.Set("Rotate", 90).Set("CropBox", PdfArray.Numbers(50, 60, 500, 700))),
        ["inherited attributes"] = () => Page(inherit: true),
        ["no final line end"] = () => Page().AsSpan().TrimEnd((byte)'\n').ToArray(),
        ["junk before the header"] = () => [.. "From: mailer\r\n\r\n"u8, .. Page()],
        ["two updates"] = () => HandMade.Updated(Page()),
    };

    private static readonly Dictionary<string, byte[]> Made = [];

    public static IEnumerable<string> Names => Makers.Keys;

    public static byte[] Of(string name)
    {
        lock (Made) return Made.TryGetValue(name, out var known) ? known : Made[name] = Makers[name]();
    }

    public static byte[] Page(FormKind form = FormKind.None, FormKind annotations = FormKind.None, Action<PdfDictionary>? edit = null, bool inherit = false, string text = "So 12/QD-UBND")
    {
        var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var pages = writer.Reserve();
        var node = new PdfDictionary().Set("Type", "Pages").Set("Count", 1);
        var font = writer.Add(new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Helvetica"));
        var content = writer.Add(PdfStream.Flate(new PdfDictionary(), Encoding.ASCII.GetBytes($"BT /F1 14 Tf 90 700 Td ({text}) Tj 0 -300 Td (Noi dung) Tj ET")));
        var page = new PdfDictionary().Set("Type", "Page").Set("Parent", pages).Set("Contents", content);
        var upper = inherit ? node : page;
        upper.Set("MediaBox", PdfArray.Numbers(0, 0, 595, 842)).Set("Resources", new PdfDictionary().Set("Font", new PdfDictionary().Set("F1", font)));
        if (inherit) node.Set("Rotate", 180);
        edit?.Invoke(page);
        if (annotations != FormKind.None) page.Set("Annots", Placed(writer, annotations, new PdfArray(writer.Add(Note()))));
        node.Set("Kids", new PdfArray(writer.Add(page)));
        writer.Write(pages, node);
        var catalog = new PdfDictionary().Set("Type", "Catalog").Set("Pages", pages);
        if (form != FormKind.None) catalog.Set("AcroForm", Placed(writer, form, new PdfDictionary().Set("Fields", new PdfArray()).Set("DA", PdfString.Text("/Helv 0 Tf 0 g"))));
        writer.Finish(writer.Add(catalog), writer.Add(new PdfDictionary().Set("Producer", PdfString.Text("CuuLong"))));
        return output.ToArray();
    }

    private static PdfObject Placed(PdfFileWriter writer, FormKind kind, PdfObject value) => kind == FormKind.Indirect ? writer.Add(value) : value;

    private static PdfDictionary Note() => new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Link").Set("Rect", PdfArray.Numbers(90, 695, 200, 715)).Set("Border", PdfArray.Numbers(0, 0, 0));
}

internal enum FormKind { None, Direct, Indirect }
