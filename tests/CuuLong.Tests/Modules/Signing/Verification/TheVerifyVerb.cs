using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Verification;
using CuuLong.Signing.Verbs;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>./dev verify with roots given by hand: no installation is opened. It ends with 0, 1 or 2.</summary>
public sealed class TheVerifyVerb : IDisposable
{
    private readonly TempFolder folder = new();

    public TheVerifyVerb()
    {
        Directory.CreateDirectory(folder["trust"]);
        foreach (var root in Bureau.Shared.Pki.Authority.Trust.Anchors) folder.Write("trust/root.crt", root.Certificate.RawData);
    }

    [Fact]
    public async Task All_passed_is_0()
    {
        var file = folder.Write("a.pdf", await Bureau.Shared.SignTwice(Shapes.Of("table"), PadesLevel.Lta));
        Assert.Equal(0, await Run(file, "--trust", folder["trust"], "--offline", "--json", "--at", Now));
    }

    [Fact]
    public async Task A_root_named_by_hand_is_told_in_words()
    {
        var given = GivenTrust.Read(folder["trust"]);
        var file = await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.Lta);
        var options = new VerifyOptions(At: VerifyFiles.Instant(Now[..19] + "Z"), Offline: true, Evidence: given.Evidence);
        var report = await new Verifier(() => given.Book, given.Asking(), TimeProvider.System).Verify(file, "a.pdf", options, default);
        var words = new WordBook(TestApp.Modules);
        Assert.Contains("Tin cậy: Chứng thư gốc do người kiểm tra chỉ ra", VerificationProse.Write(report, key => words.Get("vi", key)));
    }

    [Fact]
    public async Task One_that_did_not_pass_is_1()
    {
        var (signed, unsigned) = (folder.Write("a.pdf", await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.Lta)), folder.Write("b.pdf", Shapes.Of("table")));
        Assert.Equal(1, await Run(signed, unsigned, "--trust", folder["trust"], "--offline", "--json", "--at", Now));
    }

    [Theory]
    [InlineData("--trust", "nowhere")]
    [InlineData("--at", "yesterday")]
    [InlineData("--at", "2026-02-30")]
    [InlineData("--at", "11/12/2026")]
    [InlineData("--at", "13:00")]
    [InlineData("--at", "9999-12-31T23:59:59+07:00")]
    [InlineData("--at", "0001-01-01")]
    [InlineData("--trust", "")]
    [InlineData("--unknown")]
    [InlineData(".")]
    [InlineData("missing.pdf")]
    public async Task What_is_typed_wrong_is_said(params string[] wrong)
    {
        var file = folder.Write("a.pdf", Shapes.Of("table"));
        await Assert.ThrowsAsync<UsageException>(() => Run([file, .. wrong]));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-21T17:00:00Z")]
    [InlineData("2026-11-22T13:26", "2026-11-22T06:26:00Z")]
    [InlineData("2026-11-22T13:26:50", "2026-11-22T06:26:50Z")]
    [InlineData("2026-11-22T13:26:50Z", "2026-11-22T13:26:50Z")]
    [InlineData("2026-11-22T13:26:50-02:00", "2026-11-22T15:26:50Z")]
    public void An_instant_without_an_offset_is_of_Vietnam(string typed, string meant) =>
        Assert.Equal(DateTimeOffset.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), VerifyFiles.Instant(typed));

    [Theory]
    [InlineData("", "NO_SIGNATURE|FORMAT_FAILURE")]
    [InlineData("không phải PDF", "FORMAT_FAILURE")]
    [InlineData("<?xml version='1.0'?><a>x</a>", "NO_SIGNATURE")]
    [InlineData("<a", "FORMAT_FAILURE")]
    public async Task What_is_no_signed_file_says_why_in_the_same_shape(string content, string reasons)
    {
        var file = folder.Write("x", System.Text.Encoding.UTF8.GetBytes(content));
        var report = await Bureau.Shared.Verify(File.ReadAllBytes(file));
        var json = VerificationJson.Of(report);
        Assert.Equal(["file", "verdict", "reason", "signatures"], json.Select(p => p.Key));
        Assert.Contains((string?)json["reason"], reasons.Split('|'));
        Assert.Equal(1, await Run(file, "--trust", folder["trust"], "--offline", "--json"));
    }

    [Fact]
    public async Task A_signature_is_told_in_eight_words()
    {
        var report = await Bureau.Shared.Verify(await Bureau.Shared.Sign(Shapes.Of("table")));
        Assert.Equal(["signer", "time", "integrity", "coverage", "chain", "revocation", "changes", "level"], VerificationJson.Of(report)["signatures"]![0]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public async Task A_trust_folder_of_lists_and_rubbish_alone_is_no_trust()
    {
        var file = folder.Write("a.pdf", Shapes.Of("table"));
        Directory.CreateDirectory(folder["rubbish"]);
        folder.Write("rubbish/a.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"u8.ToArray());
        folder.Write("rubbish/b.bin", new byte[100]);
        folder.Write("rubbish/c.crl", Bureau.Shared.Pki.Authority.Lists.Issuing);
        await Assert.ThrowsAsync<UsageException>(() => Run(file, "--trust", folder["rubbish"], "--offline"));
    }

    public void Dispose() => folder.Dispose();

    private static string Now => Bureau.Shared.Pki.Clock.Now.AddHours(1).ToString("O");

    private static Task<int> Run(params string[] arguments) => VerbAlone.Run(new VerifyFiles(), null, arguments);
}
