using System.Text;
using CuuLong.Pdf;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>What an attacker with a signed file and an editor can do. Signatures themselves he cannot make.</summary>
internal static class Forger
{
    private static readonly Lazy<Task<byte[]>> Made = new(() => Bureau.Shared.SignTwice(Shapes.Of("table")));

    /// <summary>A genuine file, signed by person and agency.</summary>
    public static Task<byte[]> Genuine => Made.Value;

    /// <summary>A further revision with whatever is written to it.</summary>
    public static byte[] Update(byte[] file, Action<PdfDocument, PdfUpdate> write)
    {
        var document = PdfDocument.Open(file);
        using var update = new PdfUpdate(document);
        write(document, update);
        update.Finish();
        return [.. file, .. update.Tail.Written];
    }

    /// <summary>A further revision with one object, letter by letter.</summary>
    public static byte[] Raw(byte[] file, PdfReference at, string body)
    {
        var d = PdfDocument.Open(file);
        var text = $"{at.Number} 0 obj\n{body}\nendobj\n";
        return [.. file, .. Bytes($"{text}xref\n{at.Number} 1\n{file.Length:0000000000} 00000 n \ntrailer\n<</Size {Math.Max(d.Size, at.Number + 1)}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length + text.Length}\n%%EOF\n")];
    }

    /// <summary>With an empty signature field that waits on the first page; the form and the list of annotations are objects of their own.</summary>
    public static byte[] Waiting(byte[] file, Action<PdfDictionary>? edit = null, string name = "CoQuan", params double[] box) => Update(file, (d, u) =>
    {
        var field = new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(name)).Set("F", 4)
            .Set("Rect", PdfArray.Numbers(box.Length == 0 ? [300, 300, 400, 340] : box)).Set("P", Page(d));
        edit?.Invoke(field);
        var place = u.Add(field);
        u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", new PdfArray(place)).Set("SigFlags", 3))));
        u.Write(Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", u.Add(new PdfArray(place))));
    });

    /// <summary>The page draws this besides what it has.</summary>
    public static byte[] Drawing(byte[] file, string content, Action<PdfUpdate, PdfDictionary>? resources = null) => Update(file, (d, u) =>
    {
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        var own = ((PdfDictionary)d.Resolve(page["Resources"])).Copy();
        resources?.Invoke(u, own);
        u.Write(Page(d), page.Set("Resources", own).Set("Contents", new PdfArray(page["Contents"]!, u.Add(new PdfStream(new PdfDictionary(), Bytes(content))))));
    });

    /// <summary>Replaces text by text, the first or the last time that it stands there; shorter text is filled up with spaces.</summary>
    public static byte[] Replace(byte[] file, string old, string by, bool last = false)
    {
        var at = last ? file.AsSpan().LastIndexOf(Bytes(old)) : file.AsSpan().IndexOf(Bytes(old));
        Assert.True(at >= 0, old);
        byte[] forged = [.. file];
        Bytes(by.PadRight(old.Length)).CopyTo(forged, at);
        return forged;
    }

    public static PdfObject Value(string text) => new PdfParser(Bytes(text), 0, new PdfBudget(PdfLimits.Default), false).Read();

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Latin(byte[] file) => Encoding.Latin1.GetString(file);

    public static PdfReference Page(PdfDocument document) => PdfPages.At(document, 0).Reference;

    public static PdfStream Content(string text) => new(new PdfDictionary(), Bytes($"BT /F1 14 Tf 90 700 Td ({text}) Tj ET"));

    public static async Task<string> Verdict(byte[] file) => GenuineFiles.Verdict(await Bureau.Shared.Verify(file));

    public static async Task Refused(byte[] file)
    {
        var report = await Bureau.Shared.Verify(file);
        Assert.NotEqual(Indication.TotalPassed, report.Verdict);
    }
}
