using System.Security.Cryptography;
using CuuLong.Host;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>./dev sign on files that others signed: it breaks none of their signatures, seals none that is broken, and answers for its own evidence only.</summary>
public sealed class SigningBehindOthers : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_broken_signature_of_the_person_is_not_sealed()
    {
        var signed = await Stranger(SampleFiles.Pdf());
        Assert.Equal(0, Seal(signed));
        Assert.Equal(1, Seal(Forger.Replace(signed, "Xin chao", "Xin cheo")));
        Assert.Equal(1, Seal(Forger.Update(await Stranger(SampleFiles.Pdf()), (d, u) => u.Write((PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!, Forger.Content("evil")))));
    }

    /// <summary>With roots named by hand the person's chain is to lead to one of them.</summary>
    [Fact]
    public async Task With_roots_at_hand_a_stranger_is_not_sealed()
    {
        Directory.CreateDirectory(folder["roots"]);
        folder.Write("roots/other.crt", TestKeys.Root.RawData);
        var signed = await Stranger(SampleFiles.Pdf());
        Assert.Equal(1, Seal(signed, "--trust", folder["roots"]));
        folder.Write("roots/own.crt", PadesKeys.Root.RawData);
        Assert.Equal(0, Seal(signed, "--trust", folder["roots"]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    public async Task A_certification_is_obeyed(int p, int code) => Assert.Equal(code, Sign(await Stranger(SampleFiles.Pdf(), r => r with { Certify = p })));

    [Theory]
    [InlineData("All", "", 1)]
    [InlineData("Include", "NguoiKy", 1)]
    [InlineData("Include", "SoTien", 0)]
    [InlineData("Exclude", "NguoiKy", 0)]
    [InlineData("Exclude", "SoTien", 1)]
    public async Task A_lock_is_obeyed(string action, string field, int code) => Assert.Equal(code, Sign(await Stranger(Locking(action, field))));

    [Theory, InlineData("LT"), InlineData("LTA")]
    public async Task Evidence_that_cannot_be_had_for_others_holds_up_nothing(string level)
    {
        Assert.Equal(0, Sign(await Stranger(SampleFiles.Pdf()), "--level", level));
        var document = PdfDocument.Open(File.ReadAllBytes(folder["a-daky.pdf"]));
        var own = SignatureValue.All(document).Single(v => v.Field.Name == "NguoiKy").Contents!.Bytes;
        var about = document.Get<PdfDictionary>(document.Get<PdfDictionary>(document.Catalog, "DSS"), "VRI")!;
        Assert.Equal([Convert.ToHexString(SHA1.HashData(own.Span))], about.Keys);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static Task<byte[]> Stranger(byte[] file, Func<SignatureRequest, SignatureRequest>? with = null) => TwoSignatures.Sign(file, PadesKeys.SignerCms, "Ky", with);

    private int Sign(byte[] file, params string[] more) => Signed(file, [.. more, "--key", "test:Nguyễn Văn Thử"]);

    private int Seal(byte[] file, params string[] more) => Signed(file, [.. more, "--seal", "--key", "test:Sở Thử nghiệm"]);

    private int Signed(byte[] file, params string[] more)
    {
        File.Delete(folder["a-daky.pdf"]);
        var code = (int)typeof(App).Assembly.EntryPoint!.Invoke(null, [(string[])["sign", folder.Write("a.pdf", file), .. more, "--data", folder["data"], "--pack", Repository.Path("packs", "travinh")]])!;
        Assert.Equal(file, File.ReadAllBytes(folder["a.pdf"]));
        Assert.Equal(code == 0, File.Exists(folder["a-daky.pdf"]));
        return code;
    }

    private static byte[] Locking(string action, string field) => Forger.Update(SampleFiles.Pdf(), (d, u) =>
    {
        var held = new PdfDictionary().Set("Type", "SigFieldLock").Set("Action", action).Set("Fields", new PdfArray(PdfString.Text(field)));
        var own = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text("Ky")).Set("Rect", PdfArray.Numbers(0, 0, 0, 0)).Set("Lock", held).Set("P", Forger.Page(d)));
        u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", new PdfArray(own)))));
        u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(own)));
    });
}
