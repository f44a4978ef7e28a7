namespace CuuLong.Pdf;

/// <summary>/DSS and what hangs below it (ETSI EN 319 142-1, 5.4): may grow, and shows on no page.</summary>
internal static class EvidenceComparison
{
    private static readonly HashSet<string> Store = ["VRI", "Certs", "OCSPs", "CRLs"], Any = [], One = ["Cert", "OCSP", "CRL", "TS", "TU"];

    public static void Compare(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        if (before is null && after is null) return;
        if (after is null)
        {
            changes.Forbid("evidence-removed", "DSS");
            return;
        }
        if (changes.After.Resolve(after) is PdfDictionary now && now.Keys.Any(k => k != "Type" && !Store.Contains(k) && (changes.Before.Resolve(before) as PdfDictionary)?.Has(k) != true)) changes.Allow(ChangeLevel.Hidden, "hidden-object", "DSS");
        var old = Below(changes.Before, before);
        var touched = false;
        foreach (var number in Below(changes.After, after))
        {
            touched |= changes.IsFresh(number) || changes.IsChanged(number);
            if (changes.IsFresh(number)) changes.Explain(number);
            // What also serves a page, or was no part of the evidence before, is not evidence.
            else if (changes.IsChanged(number) && old.Contains(number) && changes.Counts.Of(number) == 1 && changes.Before.Load(number) is not PdfStream && changes.After.Load(number) is not PdfStream) changes.Explain(number);
        }
        if (touched || before is null) changes.Allow(ChangeLevel.Evidence, "evidence", "DSS");
    }

    /// <summary>What the standard names, and no more: anything else that hangs there is hidden there.</summary>
    private static HashSet<int> Below(PdfDocument document, PdfObject? root)
    {
        var seen = new HashSet<int>();
        var open = new Stack<(PdfObject Value, HashSet<string>? Keys)>();
        if (root is not null) open.Push((root, Store));
        while (open.TryPop(out var next))
        {
            document.Step();
            if (next.Value is PdfReference reference)
            {
                if (seen.Add(reference.Number) && document.Load(reference) is var value and not PdfStream) open.Push((value, next.Keys));
            }
            else if (next.Value is PdfArray list && next.Keys is null)
            {
                foreach (var item in list.OfType<PdfReference>()) seen.Add(item.Number);
            }
            else if (next.Value is PdfDictionary dictionary && next.Keys is { } keys)
            {
                foreach (var (key, value) in dictionary)
                    if (keys == Any || keys.Contains(key)) open.Push((value, keys == Any ? One : key == "VRI" ? Any : null));
            }
        }
        return seen;
    }
}
