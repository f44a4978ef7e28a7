using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Verification;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>A signer and a seal under the test authority, and a verifier that trusts it. One for all tests: its keys take time to make.</summary>
internal sealed class Bureau
{
    private static readonly Lazy<Bureau> One = new(() => new Bureau());

    public Bureau()
    {
        Signer = new CmsBuilder(Pki.Person());
        Seal = new CmsBuilder(Pki.Person(TestKeyKind.Rsa2048));
        Verifier = new Verifier(() => Pki.Authority.Trust, Pki.Source, Pki.Clock);
        Pades = new PadesSigner(Pki.Stamps, Pki.Source, () => Pki.Authority.Trust);
    }

    public static Bureau Shared => One.Value;

    public Pki Pki { get; } = new();

    public CmsBuilder Signer { get; }

    public CmsBuilder Seal { get; }

    public Verifier Verifier { get; }

    public PadesSigner Pades { get; }

    public async Task<byte[]> Sign(byte[] file, CmsBuilder? cms = null, string field = "NguoiKy", PadesLevel level = PadesLevel.B, int? certify = null, PdfBox? place = null) =>
        [.. file, .. (await Pades.Sign(file, cms ?? Signer, Request(field) with { Certify = certify, Place = place ?? new(300, 100, 460, 180) }, level)).Value!];

    public async Task<byte[]> SignTwice(byte[] file, PadesLevel level = PadesLevel.B) => await Sign(await Sign(file, level: level), Seal, "CoQuan", level, place: new(260, 100, 340, 180));

    public async Task<VerificationReport> Verify(byte[] file, VerifyOptions? options = null) => await Verifier.Verify(file, "a.pdf", options);

    private SignatureRequest Request(string field) => new(field, 0) { At = Pki.Clock.Now.ToOffset(TimeSpan.FromHours(7)), Draw = Signing.Pades.TwoSignatures.Stamp };
}
