using CuuLong.Pdf;

namespace CuuLong.Signing.Verification;

/// <summary>What happened between each signed revision and the next, and after the last; each step is compared once.</summary>
internal sealed class LaterChanges(PdfDocument document, IReadOnlyList<PdfDocument> revisions, PdfBudget budget)
{
    private readonly List<PdfDocument> steps = [.. revisions.DistinctBy(r => r.File.Length).OrderBy(r => r.File.Length)];
    private readonly Dictionary<int, IReadOnlyList<Change>> known = [];

    public IReadOnlyList<Change> After(SignatureCoverage coverage)
    {
        if (coverage.Revision is null) return [];
        var all = new List<Change>();
        for (var i = steps.FindIndex(s => s.File.Length == coverage.End); i < steps.Count; i++)
        {
            var next = i + 1 < steps.Count ? steps[i + 1] : document;
            if (next.File.Length > steps[i].File.Length) all.AddRange(Step(steps[i], next));
        }
        return all;
    }

    private IReadOnlyList<Change> Step(PdfDocument before, PdfDocument after)
    {
        if (known.TryGetValue(before.File.Length, out var found)) return found;
        budget.Scan(after.File.Length - before.File.Length);
        return known[before.File.Length] = RevisionComparison.Compare(before, after);
    }
}
