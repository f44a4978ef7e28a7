using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A certified form of one field on the page of the shapes, and what somebody fills in.</summary>
internal static class FormFile
{
    /// <summary>Beside "So 12/QD-UBND" (90, 700), and over it.</summary>
    public static readonly double[] Free = [90, 500, 290, 520], Over = [85, 692, 285, 722];

    /// <summary>The field, its parts as text; $N is an appearance without letters, $R the resources of the page.</summary>
    public static async Task<byte[]> Signed(string field, double[]? box = null, int certify = 2, byte[]? page = null, string form = "", params string[] appearances)
    {
        var made = Forger.Update(page ?? Shapes.Of("table"), (d, u) =>
        {
            var widget = (PdfDictionary)Forger.Value($"<</Type/Annot/Subtype/Widget/F 4/T(A){Put(u, field, d, box ?? Free, appearances)}>>");
            var place = u.Add(widget.Set("Rect", PdfArray.Numbers(box ?? Free)).Set("P", Forger.Page(d)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(((PdfDictionary)Forger.Value($"<<{form}>>")).Set("Fields", new PdfArray(place)))));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(place)));
        });
        var signed = await Bureau.Shared.Sign(made, certify: certify == 0 ? null : certify);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(signed));
        return signed;
    }

    /// <summary>Entries of the field are set anew; $0, $1… are the appearances.</summary>
    public static byte[] Filled(byte[] file, string entries, params string[] appearances) => Forger.Update(file, (d, u) =>
    {
        var field = PdfFields.All(d).First(f => f.Name == "A");
        var box = PdfBox.Read(d, field.Dictionary["Rect"])!.Value;
        var changed = field.Dictionary.Copy();
        foreach (var (key, value) in (PdfDictionary)Forger.Value($"<<{Put(u, entries, d, [box.Left, box.Bottom, box.Right, box.Top], appearances)}>>")) changed[key] = value;
        u.Write(field.Reference!, changed);
    });

    private static string Put(PdfUpdate u, string text, PdfDocument d, double[] box, string[] appearances)
    {
        for (var i = 0; i < appearances.Length; i++)
            if (text.Contains($"${i}")) text = text.Replace($"${i}", u.Add(Form(appearances[i], d, box)).ToString());
        return text;
    }

    /// <summary>Helvetica is /F1.</summary>
    private static PdfStream Form(string content, PdfDocument d, double[] box) => new(
        new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, box[2] - box[0], box[3] - box[1])).Set("Resources", d.Resolve(PdfPages.At(d, 0).Dictionary["Resources"])), Forger.Bytes(content));
}
