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

    /// <summary>Replaces text by text, the first or the last time that it stands there; shorter text is filled up with spaces.</summary>
    public static byte[] Replace(byte[] file, string old, string by, bool last = false)
    {
        var at = last ? file.AsSpan().LastIndexOf(Bytes(old)) : file.AsSpan().IndexOf(Bytes(old));
        Assert.True(at >= 0, old);
        byte[] forged = [.. file];
        Bytes(by.PadRight(old.Length)).CopyTo(forged, at);
        return forged;
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static PdfReference Page(PdfDocument document) => PdfPages.At(document, 0).Reference;

    public static PdfStream Content(string text) => new(new PdfDictionary(), Bytes($"BT /F1 14 Tf 90 700 Td ({text}) Tj ET"));

    public static async Task<string> Verdict(byte[] file) => GenuineFiles.Verdict(await Bureau.Shared.Verify(file));

    public static async Task Refused(byte[] file)
    {
        var report = await Bureau.Shared.Verify(file);
        Assert.NotEqual(Indication.TotalPassed, report.Verdict);
    }
}
