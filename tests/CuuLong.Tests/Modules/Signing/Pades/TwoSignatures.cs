using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Pades;

/// <summary>Person and agency sign one after the other, on every shape of file; programs of others find both good.</summary>
public sealed class TwoSignatures
{
    private static readonly Dictionary<string, byte[]> Signed = [];

    public static TheoryData<string> Names => [.. Shapes.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task No_byte_before_a_signature_changes(string shape)
    {
        var once = await Sign(Shapes.Of(shape), PadesKeys.SignerCms, "NguoiKy");
        var twice = await Sign(once, PadesKeys.SealCms, "CoQuan");
        Assert.True(once.AsSpan().StartsWith(Shapes.Of(shape)));
        Assert.True(twice.AsSpan().StartsWith(once));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Poppler_mupdf_and_qpdf_find_both_good(string shape)
    {
        var file = await Twice(shape);
        Assert.Equal(["Signature is Valid.", "Signature is Valid."], SignatureJudges.Pdfsig(file));
        Assert.Equal("", SignatureJudges.Qpdf(file));
        // mupdf rewrites a file with junk at its head in memory, and then finds no byte where it was.
        if (shape == "junk before the header") return;
        Assert.Equal(["The signature is valid but there have been edits since signing.", "The document is unchanged since signing."], SignatureJudges.Mutool(file));
    }

    [Fact]
    public async Task Pdfbox_and_bouncycastle_find_both_good()
    {
        var files = new List<byte[]>();
        foreach (var shape in Shapes.Names) files.Add(await Twice(shape));
        Assert.All(BouncyCastle.Judge(files), signatures => Assert.Equal(["true ess", "true ess"], signatures));
    }

    [Fact]
    public async Task Two_signatures_never_share_a_name()
    {
        var file = await Sign(await Sign(Shapes.Of("table"), PadesKeys.SignerCms, "Chữ ký"), PadesKeys.SealCms, "Chữ ký");
        Assert.Equal(["Chữ ký", "Chữ ký 2"], PdfFields.All(PdfDocument.Open(file)).Select(f => f.Name));
    }

    internal static async Task<byte[]> Twice(string shape)
    {
        lock (Signed)
            if (Signed.TryGetValue(shape, out var known)) return known;
        var file = await Sign(await Sign(Shapes.Of(shape), PadesKeys.SignerCms, "NguoiKy"), PadesKeys.SealCms, "CoQuan");
        lock (Signed) return Signed[shape] = file;
    }

    internal static async Task<byte[]> Sign(byte[] file, CmsBuilder cms, string field, Func<SignatureRequest, SignatureRequest>? with = null)
    {
        var request = new SignatureRequest(field, 0) { At = new(2026, 11, 22, 13, 26, 50, TimeSpan.FromHours(7)), Place = new(300, 100, 460, 180), Draw = Stamp };
        return [.. file, .. await PadesSigning.Sign(file, cms, with?.Invoke(request) ?? request)];
    }

    internal static PdfAppearance Stamp(IPdfObjects to, double width, double height) =>
        new(width, height, System.Text.Encoding.ASCII.GetBytes($"1 0 0 RG 2 w 1 1 {width - 2} {height - 2} re S"), new PdfDictionary());
}
