using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A signature, a certificate or a time-stamp that belongs elsewhere.</summary>
public sealed class Confusion
{
    [Fact]
    public async Task A_strangers_certificate_is_on_no_list() =>
        Assert.Equal("INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND", await Forger.Verdict(await TwoSignatures.Sign(Shapes.Of("table"), PadesKeys.SignerCms, "NguoiKy")));

    [Fact]
    public async Task A_trusted_certificate_over_another_keys_signature_fails()
    {
        var mixed = new CmsBuilder(new Mixed(Bureau.Shared.Signer.Key, PadesKeys.Curve));
        Assert.Equal("TOTAL_FAILED SIG_CRYPTO_FAILURE", await Forger.Verdict(await TwoSignatures.Sign(Shapes.Of("table"), mixed, "NguoiKy")));
    }

    [Fact]
    public async Task A_certificate_other_than_the_one_bound_in_fails()
    {
        var genuine = Bureau.Shared.Signer;
        var file = await Bureau.Shared.Sign(Shapes.Of("table"));
        var twin = Bureau.Shared.Pki.Person();
        await Forger.Refused(Forger.Replace(file, Convert.ToHexString(genuine.Key.Certificate.SerialNumberBytes.Span), Convert.ToHexString(twin.Certificate.SerialNumberBytes.Span), last: true));
    }

    [Fact]
    public async Task A_signature_of_another_file_fails()
    {
        var (a, b) = (await Bureau.Shared.Sign(Shapes.Page(text: "mot")), await Bureau.Shared.Sign(Shapes.Page(text: "hai")));
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", await Forger.Verdict(Transplant(a, b, 0)));
    }

    [Fact]
    public async Task A_document_time_stamp_of_another_file_fails()
    {
        var (a, b) = (await Bureau.Shared.Sign(Shapes.Page(text: "mot"), level: PadesLevel.Lta), await Bureau.Shared.Sign(Shapes.Page(text: "hai"), level: PadesLevel.Lta));
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", await Forger.Verdict(Transplant(a, b, 1)));
    }

    [Fact]
    public async Task A_time_stamp_of_another_signature_proves_nothing()
    {
        var bureau = Bureau.Shared;
        var foreign = (await bureau.Pki.Stamps.Stamp(System.Security.Cryptography.HashAlgorithmName.SHA256, new byte[32])).Value!;
        var file = Shapes.Of("table");
        var prepared = PadesSigning.Prepare(file, bureau.Signer, new SignatureRequest("NguoiKy", 0), timestamp: true);
        var tail = PadesSigning.Complete(prepared, bureau.Signer, await bureau.Signer.Key.SignDigest(prepared.HashName, prepared.Digest), foreign.Encoded.Span);
        var report = await bureau.Verify([.. file, .. tail]);
        Assert.Null(Assert.Single(report.Signatures).Proven);
        Assert.NotEqual("B-T", CuuLong.Signing.Verification.SignatureWords.Level(report.Signatures[0]));
    }

    /// <summary>The hole of one file gets the other's signature; both have room of the same width.</summary>
    private static byte[] Transplant(byte[] from, byte[] to, int index)
    {
        var (a, b) = (SignatureValue.All(PdfDocument.Open(from))[index].Contents!, SignatureValue.All(PdfDocument.Open(to))[index].Contents!);
        byte[] forged = [.. to];
        from.AsSpan(a.Start, a.End - a.Start).CopyTo(forged.AsSpan(b.Start));
        return forged;
    }

    private sealed class Mixed(ISignatureKey shown, ISignatureKey signing) : ISignatureKey
    {
        public System.Security.Cryptography.X509Certificates.X509Certificate2 Certificate => shown.Certificate;
        public IReadOnlyList<System.Security.Cryptography.X509Certificates.X509Certificate2> Chain => shown.Chain;
        public SignatureAlgorithm Algorithm => shown.Algorithm;
        public ValueTask<byte[]> SignDigest(System.Security.Cryptography.HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default) => signing.SignDigest(hash, digest, cancel);
    }
}
