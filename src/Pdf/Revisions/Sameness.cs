namespace CuuLong.Pdf;

/// <summary>Whether a value of the earlier revision and one of the later are the same, wherever they stand.</summary>
internal sealed class Sameness(ChangeSet changes)
{
    private const int Deepest = 100;
    private readonly Dictionary<(int, int), bool> known = [];
    private readonly List<(int, int)> assumed = [];

    public bool Of(PdfObject? before, PdfObject? after) => Of(before ?? PdfNull.Value, after ?? PdfNull.Value, 0);

    /// <summary>All entries but those named.</summary>
    public bool Except(PdfDictionary before, PdfDictionary after, params ReadOnlySpan<string> keys)
    {
        foreach (var key in before.Keys.Union(after.Keys))
            if (!keys.Contains(key) && !Of(before[key], after[key])) return false;
        return true;
    }

    /// <summary>A dictionary that has all it had, and perhaps more.</summary>
    public bool Kept(PdfObject before, PdfObject after) =>
        before is PdfDictionary then && after is PdfDictionary { Ambiguous: false } now && then.Keys.All(key => Of(then[key], now[key]));

    private bool Of(PdfObject before, PdfObject after, int depth)
    {
        if (depth > Deepest) throw new PdfException(PdfFault.TooDeep, "Two revisions are compared too deep.");
        changes.After.Step();
        if (before is PdfReference || after is PdfReference) return References(before, after, depth);
        return (before, after) switch
        {
            (PdfNull, PdfNull) => true,
            (PdfBoolean a, PdfBoolean b) => a.Value == b.Value,
            (PdfInteger a, PdfInteger b) => a.Value == b.Value,
            (PdfReal a, PdfReal b) => PdfReal.Same(a.Value, b.Value),
            (PdfInteger a, PdfReal b) => PdfReal.Same(a.Value, b.Value),
            (PdfReal a, PdfInteger b) => PdfReal.Same(a.Value, b.Value),
            (PdfName a, PdfName b) => a.Value == b.Value,
            (PdfString a, PdfString b) => a.Bytes.Span.SequenceEqual(b.Bytes.Span),
            (PdfArray a, PdfArray b) => Arrays(a, b, depth),
            (PdfDictionary a, PdfDictionary b) => Dictionaries(a, b, depth),
            (PdfStream a, PdfStream b) => a.Data.Span.SequenceEqual(b.Data.Span) && Dictionaries(a.Dictionary, b.Dictionary, depth, "Length"),
            _ => false,
        };
    }

    /// <summary>The same reference is the same: whether what it leads to changed is judged there. Other references are compared by what they lead to, each pair once.</summary>
    private bool References(PdfObject before, PdfObject after, int depth)
    {
        var (a, b) = (before as PdfReference, after as PdfReference);
        if (a is not null && a.Equals(b)) return true;
        var pair = (a?.Number ?? -1, b?.Number ?? -1);
        if (pair is not (-1, _) and not (_, -1) && known.TryGetValue(pair, out var answer)) return answer;
        // What was found the same below rests on this pair being the same: if it is not, all of that is asked anew.
        var since = assumed.Count;
        known[pair] = true;
        assumed.Add(pair);
        var same = Of(changes.Before.Resolve(before), changes.After.Resolve(after), depth + 1);
        if (!same)
        {
            foreach (var below in assumed.Skip(since)) known.Remove(below);
            assumed.RemoveRange(since, assumed.Count - since);
        }
        known[pair] = same;
        // A new object may stand in for an old one. One that was there before is judged by what it was itself.
        if (same && b is not null && changes.IsFresh(b.Number)) changes.Explain(b.Number);
        return same;
    }

    private bool Arrays(PdfArray before, PdfArray after, int depth)
    {
        if (before.Count != after.Count) return false;
        for (var i = 0; i < before.Count; i++)
            if (!Of(before[i], after[i], depth + 1)) return false;
        return true;
    }

    private bool Dictionaries(PdfDictionary before, PdfDictionary after, int depth, string? without = null)
    {
        if (after.Ambiguous && !before.Ambiguous) return false;
        foreach (var (key, value) in before)
            if (key != without && !Of(value, after[key] ?? PdfNull.Value, depth + 1)) return false;
        foreach (var (key, value) in after)
            if (key != without && !before.Has(key) && !Of(PdfNull.Value, value, depth + 1)) return false;
        return true;
    }
}
