using CuuLong.Signing.Pades;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>What is given beside a file helps to judge it and raises no level: that is of what the file carries itself.</summary>
public sealed class EvidenceGiven
{
    private readonly Bureau bureau = new();

    private VerifyOptions Given => new(Offline: true, Evidence: RevocationEvidence.Read([bureau.Pki.Authority.Lists.Issuing, bureau.Pki.Authority.Lists.Root], []));

    [Theory]
    [InlineData("B", "B-B")]
    [InlineData("T", "B-T")]
    [InlineData("Lt", "B-LT")]
    [InlineData("Lta", "B-LTA")]
    public async Task Lists_at_hand_leave_the_level(string level, string told)
    {
        var signed = await bureau.Sign(Shapes.Of("table"), level: Enum.Parse<PadesLevel>(level));
        var report = await bureau.Verify(signed, Given);
        Assert.Equal("", GenuineFiles.Told(report));
        Assert.Equal(told, SignatureWords.Level(report.Signatures[0]));
    }

    [Fact]
    public async Task A_document_time_stamp_without_evidence_inside_is_no_long_term()
    {
        var signed = await bureau.Sign(Shapes.Of("table"), level: PadesLevel.T);
        byte[] stamped = [.. signed, .. (await bureau.Pades.AddTimestamp(signed)).Value!];
        Assert.Equal("B-T", SignatureWords.Level((await bureau.Verify(stamped, Given)).Signatures[0]));
    }

    /// <summary>B-LTA is a time-stamp over the evidence (EN 319 142-1, 5.5); evidence that came after it is only as good as its own signatures.</summary>
    [Theory, InlineData("B", "B-LT"), InlineData("T", "B-LT")]
    public async Task Evidence_behind_the_last_time_stamp_is_not_archived(string level, string told)
    {
        var signed = await bureau.Sign(Shapes.Of("table"), level: Enum.Parse<PadesLevel>(level));
        byte[] stamped = [.. signed, .. (await bureau.Pades.AddTimestamp(signed)).Value!];
        byte[] complete = [.. stamped, .. (await bureau.Pades.AddEvidence(stamped)).Value!];
        Assert.Equal(told, SignatureWords.Level((await bureau.Verify(complete)).Signatures[0]));
        byte[] archived = [.. complete, .. (await bureau.Pades.AddTimestamp(complete)).Value!];
        Assert.Equal("B-LTA", SignatureWords.Level((await bureau.Verify(archived)).Signatures[0]));
    }

    /// <summary>A list inside that was issued before the signature says nothing of what came between.</summary>
    [Fact]
    public async Task A_revocation_that_the_file_does_not_know_yet_is_asked_for()
    {
        var old = RevocationEvidence.Read([bureau.Pki.Authority.Lists.Issuing, bureau.Pki.Authority.Lists.Root], []);
        bureau.Pki.Clock.Advance(TimeSpan.FromHours(2));
        bureau.Pki.Authority.Revoke(bureau.Signer.Key.Certificate, RevokedEntry.KeyCompromise);
        bureau.Pki.Clock.Advance(TimeSpan.FromHours(2));
        var signed = await bureau.Sign(Shapes.Of("table"), level: PadesLevel.T);
        Assert.Equal("TOTAL_FAILED REVOKED", GenuineFiles.Verdict(await bureau.Verify(signed, new(Evidence: old))));
    }

    [Fact]
    public async Task A_file_judged_on_a_day_before_its_time_stamps_does_not_fail()
    {
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(3));
        var signed = await bureau.Sign(Shapes.Of("table"), level: PadesLevel.Lta);
        var report = await bureau.Verify(signed, new(Offline: true, At: bureau.Pki.Clock.Now.AddDays(-1)));
        Assert.Equal(Indication.Indeterminate, report.Verdict);
        Assert.Equal("", GenuineFiles.Told(await bureau.Verify(signed, new(Offline: true, At: bureau.Pki.Clock.Now.AddDays(1)))));
    }
}
