using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Pades;

public sealed class TwoPhases
{
    private readonly byte[] file = Shapes.Of("table");

    [Fact]
    public async Task A_prepared_revision_outlives_the_process()
    {
        var prepared = PreparedRevision.FromBytes(Prepare().ToBytes());
        var tail = PadesSigning.Complete(prepared, PadesKeys.SignerCms, await Signature(prepared));
        Assert.Equal(["Signature is Valid."], Judges.SignatureJudges.Pdfsig([.. file, .. tail]));
    }

    [Fact]
    public void It_follows_the_file_that_was_prepared_and_no_other()
    {
        var other = (byte[])file.Clone();
        other[100] ^= 1;
        Assert.True(Prepare().Follows(file));
        Assert.False(Prepare().Follows(other));
        Assert.False(Prepare().Follows(file.AsSpan(1)));
    }

    [Fact]
    public async Task A_signature_of_another_digest_makes_no_file()
    {
        var (one, other) = (Prepare(), Prepare("Khac"));
        var signature = await Signature(other);
        Assert.Throws<ArgumentException>(() => PadesSigning.Complete(one, PadesKeys.SignerCms, signature));
    }

    [Fact]
    public async Task Another_certificate_makes_no_file()
    {
        var prepared = Prepare();
        var signature = await Signature(prepared);
        Assert.Throws<ArgumentException>(() => PadesSigning.Complete(prepared, PadesKeys.SealCms, signature));
    }

    [Fact]
    public async Task A_signature_that_does_not_fit_is_refused_and_never_cut()
    {
        var prepared = PadesSigning.Prepare(file, PadesKeys.SignerCms, new SignatureRequest("NguoiKy", 200));
        var signature = await Signature(prepared);
        Assert.Equal(PdfFault.TooLarge, Assert.Throws<PdfException>(() => PadesSigning.Complete(prepared, PadesKeys.SignerCms, signature)).Fault);
    }

    [Fact]
    public async Task The_digest_of_a_stream_is_that_of_the_bytes()
    {
        var prepared = Prepare();
        Assert.Equal(prepared.ContentDigest, await RangeHash.Of(prepared.HashName, new MemoryStream(file), prepared.Update, default));
    }

    private PreparedRevision Prepare(string field = "NguoiKy") => PadesSigning.Prepare(file, PadesKeys.SignerCms, new SignatureRequest(field, 0));

    private static async Task<byte[]> Signature(PreparedRevision prepared) => await PadesKeys.Signer.SignDigest(prepared.HashName, prepared.Digest);
}
