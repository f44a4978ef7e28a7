using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Files whose cross-reference is broken: the first signer repairs them by what is put behind; of signed ones nothing is said.</summary>
public sealed class BrokenTables
{
    public static TheoryData<string> Names => [.. Breaks.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Breaks = new()
    {
        ["startxref elsewhere"] = () => Edit(Shapes.Of("table"), t => t[..t.LastIndexOf("startxref", StringComparison.Ordinal)] + "startxref\n7\n%%EOF\n"),
        ["no startxref"] = () => Edit(Shapes.Of("table"), t => t[..t.LastIndexOf("startxref", StringComparison.Ordinal)]),
        ["offsets wrong"] = () => Edit(Shapes.Of("table"), t => t.Replace("%PDF-1.7\n", "%PDF-1.7\n%one more line\n", StringComparison.Ordinal)),
        ["cut off"] = () => Edit(Shapes.Of("table"), t => t[..t.LastIndexOf("xref\n0", StringComparison.Ordinal)]),
        ["object streams cut off"] = () => Edit(Shapes.Of("object streams"), t => t[..t.LastIndexOf("startxref", StringComparison.Ordinal)]),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Signed_twice_it_needs_no_repair(string broken)
    {
        var file = Breaks[broken]();
        Assert.Equal("INDETERMINATE NO_SIGNATURE", await Forger.Verdict(file));
        var signed = await Bureau.Shared.SignTwice(file);
        Assert.True(signed.AsSpan().StartsWith(file));
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(signed)));
        Assert.Equal(["Signature is Valid.", "Signature is Valid."], SignatureJudges.Pdfsig(signed));
        Assert.Equal("", SignatureJudges.Qpdf(signed));
    }

    [Fact]
    public async Task Of_a_signed_one_nothing_is_said_and_nobody_signs_it_again()
    {
        var broken = Edit(await Bureau.Shared.Sign(Shapes.Of("table")), t => t[..t.LastIndexOf("startxref", StringComparison.Ordinal)] + "startxref\n7\n%%EOF\n");
        Assert.Equal("INDETERMINATE FORMAT_FAILURE", await Forger.Verdict(broken));
        await Assert.ThrowsAsync<PdfException>(() => TwoSignatures.Sign(broken, PadesKeys.SealCms, "CoQuan"));
    }

    [Theory]
    [InlineData("%PDF-1.4\nstartxref\n0\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n(")]
    [InlineData("%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>")]
    public void What_holds_no_catalogue_stays_refused(string text) => Assert.Throws<PdfException>(() => PdfPages.All(PdfDocument.OpenToSign(Encoding.Latin1.GetBytes(text))).ToList());

    [Fact]
    public void A_word_without_end_that_every_entry_names_costs_no_time()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        for (var n = 1; n < 60_000; n++) text.Append($"{n} 0 obj(");
        var since = ProcessorTime.Now;
        Assert.Throws<PdfException>(() => PdfDocument.OpenToSign(Encoding.Latin1.GetBytes(text.ToString())));
        Assert.InRange(ProcessorTime.Now - since, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private static byte[] Edit(byte[] file, Func<string, string> edit) => Encoding.Latin1.GetBytes(edit(Encoding.Latin1.GetString(file)));
}
