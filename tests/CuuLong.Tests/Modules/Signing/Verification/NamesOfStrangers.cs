using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>A name in a stranger's certificate or form cannot write a verdict of its own into what is read of the report.</summary>
public sealed class NamesOfStrangers
{
    private const string Forged = "A\u001b[2K\r\nb.pdf: Chữ ký hợp lệ\u202e\u009b1m\u2028";
    private readonly WordBook words = new(TestApp.Modules);

    [Fact]
    public async Task A_signers_name_stays_in_its_line()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Forged);
        using var certificate = new CertificateRequest(name.Build(), pair, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var key = new LocalKey(certificate, []);
        AssertPlain(await Bureau.Shared.Verify(await TwoSignatures.Sign(Shapes.Of("table"), new CmsBuilder(key), "NguoiKy")));
    }

    [Fact]
    public void A_fields_name_and_a_files_stay_in_theirs()
    {
        var signature = new VerifiedSignature(Forged, CuuLong.Signing.Validation.Indication.TotalFailed, VerifyReasons.Coverage, "", null, Coverage.Broken, []);
        AssertPlain(VerificationReport.Of(Forged, [signature]));
    }

    [Theory, InlineData("Nguyễn Thị Ánh"), InlineData("ខេត្ត\u200Dត្រាវិញ"), InlineData("A\u00A0B")]
    public void Honest_names_are_shown_as_they_are(string name) => Assert.Equal(name, PlainName.Of(name));

    private void AssertPlain(VerificationReport report)
    {
        var said = VerificationProse.Write(report, key => words.Get("vi", key));
        Assert.DoesNotContain(said.Split('\n'), l => l.StartsWith("b.pdf", StringComparison.Ordinal));
        Assert.DoesNotContain(said, c => c is '\u001b' or '\u009b' or '\u202e' or '\u2028' or '\r');
    }
}
