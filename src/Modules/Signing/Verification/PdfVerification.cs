using CuuLong.Pdf;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>One run over one PDF: document time-stamps from the newest back, since each proves a time for all before it, then the signatures.</summary>
internal sealed class PdfVerification(ReadOnlyMemory<byte> file, PdfBudget budget, SignatureJudge judge, VerifyOptions options)
{
    private const int MostSignatures = 64;

    private sealed record Found(SignatureValue Value, SignatureCoverage Coverage);

    public async ValueTask<VerificationReport> Run(string name, CancellationToken cancel)
    {
        var document = PdfDocument.Open(file, budget);
        var fields = UnlistedSignatures.AndListed(document);
        var values = SignatureValue.Of(document, fields);
        if (values.Count > MostSignatures) return VerificationReport.Without(name, VerifyReasons.TooLarge);
        var found = values.Select(v => new Found(v, SignatureCoverage.Of(document, v, budget))).OrderBy(f => f.Coverage.End).ToList();
        var changes = new LaterChanges(document, [.. found.Select(f => f.Coverage.Revision).OfType<PdfDocument>()], budget);
        var duplicates = fields.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = found.GroupBy(f => f.Value.Contents?.Start ?? -1).Where(g => g.Key >= 0 && g.Count() > 1).Select(g => g.Key).ToHashSet();

        var twofold = found.Select(f => f.Coverage.Revision).OfType<PdfDocument>().Distinct().Where(TwoReadings.In).ToHashSet();

        var material = EvidenceStore.Read(document, budget) with { At = options.At, Given = options.Evidence };
        var one = new OneSignature(file, budget, judge);
        var reported = new VerifiedSignature[found.Count];
        foreach (var stamps in new[] { true, false })
        {
            for (var i = found.Count - 1; i >= 0; i--)
            {
                var (value, coverage) = found[i];
                if (value.IsTimestamp != stamps) continue;
                var proofs = Proofs(found, reported, i);
                var proof = proofs.Select(f => (DateTimeOffset?)f.Time).Min();
                var raw = await one.Judge(value, coverage, material with { Proof = proof }, cancel);
                var permissions = Permissions.Of(found.Where(f => f.Coverage.Revision is not null && f.Coverage.End <= coverage.End).Select(f => f.Value));
                var twice = duplicates.Contains(value.Field.Name) || shared.Contains(value.Contents?.Start ?? -1);
                if (coverage.Revision is { } signed && twofold.Contains(signed)) raw = ChangeRule.Lower(raw, Indication.Indeterminate, VerifyReasons.TwoReadings);
                reported[i] = ChangeRule.Apply(raw, changes.After(coverage), permissions, twice) with { Archived = !stamps && proofs.Any(p => EvidenceStore.In(p.Revision)) };
            }
        }
        return VerificationReport.Of(name, reported);
    }

    /// <summary>The later document time-stamps that hold: when each saw this signature, and in which revision.</summary>
    private static List<(DateTimeOffset Time, PdfDocument Revision)> Proofs(List<Found> found, VerifiedSignature?[] reported, int index) =>
    [
        .. Enumerable.Range(0, found.Count)
            .Where(j => j != index && reported[j] is { Verdict: Indication.TotalPassed, Timestamp: not null } && found[j].Coverage.End > found[index].Coverage.End)
            .Select(j => (reported[j]!.Timestamp!.Time, found[j].Coverage.Revision!)),
    ];
}
