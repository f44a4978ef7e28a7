using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>What is sealed carries its evidence: it is judged years later by the file alone. What cannot be had then holds up nothing and is said.</summary>
public sealed class SealedToLast
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_document_of_2021_passes_years_later_without_a_network(DatabaseKind kind)
    {
        await using var office = await SigningOffice.Open(kind, new(2021, 7, 1, 1, 0, 0, TimeSpan.Zero));
        var (id, file) = await Issued(office);

        Assert.Equal("B-LT", (await SigningDocuments.Row(office, id)).SealLevel);
        var later = await Judge(office, file, new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((Indication.TotalPassed, "B-LT B-LT"), (later.Verdict, string.Join(' ', later.Signatures.Select(SignatureWords.Level))));
        Assert.All(later.Signatures, s => Assert.True(s.Changed <= CuuLong.Pdf.ChangeLevel.Signing));
        office.App.Clock.Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(Indication.TotalPassed, (await Judge(office, file, null)).Verdict);
        Assert.Contains("B-LT", (await office.App.Browser(office.TheirClerk).Page($"/incoming/{(await office.Do(office.TheirClerk, (CuuLong.Documents.Data.DocumentsDb db) => Task.FromResult(db.Lines.Single()))).Id}")).QuerySelector(".facts")!.TextContent);
    }

    [Fact]
    public async Task Silence_of_the_authorities_leaves_the_seal_at_what_it_reached_and_says_so()
    {
        await using var office = await SigningOffice.Open(adjust: b => b.Services.AddSingleton<PadesSigner>(p => new(p.GetRequiredService<CuuLong.Signing.Time.ITimestampClient>(), new Silent(), p.GetRequiredService<Func<TrustBook>>())));
        var (id, file) = await Issued(office);

        var row = await SigningDocuments.Row(office, id);
        Assert.Equal(("B-T", OutgoingState.Issued), (row.SealLevel, row.State));
        Assert.NotNull(row.SealedAt);
        Assert.Equal(Indication.Indeterminate, (await Judge(office, file, new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero))).Verdict);
        Assert.Contains("B-T", (await office.App.Browser(office.Clerk).Page($"/outgoing/{id}")).QuerySelector(".work .facts")!.TextContent);
    }

    [Theory, InlineData("T", "B-T"), InlineData("LTA", "B-LTA"), InlineData("B", "B-B")]
    public async Task The_level_is_configuration(string level, string reached)
    {
        await using var office = await SigningOffice.Open(adjust: b => b.Configuration["Signing:Level"] = level);
        var (id, file) = await Issued(office);

        Assert.Equal(reached, (await SigningDocuments.Row(office, id)).SealLevel);
        Assert.True((await office.Do(office.Clerk, (IDocumentSigning s) => s.Verify((SigningDocuments.Row(office, id)).Result.PdfHash!).AsTask())).Verdict == Verdict.Valid, file.Length.ToString());
    }

    private static async Task<(Guid, byte[])> Issued(Office office)
    {
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
        return (id, await office.File((await SigningDocuments.Row(office, id)).PdfHash!));
    }

    private static ValueTask<VerificationReport> Judge(Office office, byte[] file, DateTimeOffset? at) =>
        office.App.Services.GetRequiredService<Verifier>().Verify(file, "a.pdf", new VerifyOptions(At: at, Offline: true));

    private sealed class Silent : IRevocationSource
    {
        public ValueTask<RevocationEvidence> About(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, System.Security.Cryptography.X509Certificates.X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default) =>
            ValueTask.FromResult(RevocationEvidence.None);
    }
}
