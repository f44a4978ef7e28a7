namespace CuuLong.Pdf;

/// <summary>
/// Which objects a later revision changed or added, by their place in the file: an object at the same place has the same bytes.
/// Each must be explained by its role; what remains at the end is judged by itself.
/// </summary>
internal sealed class ChangeSet
{
    private const int Most = 10_000;
    private readonly HashSet<int> changed = [], fresh = [], freed = [], explained = [];
    private readonly Dictionary<int, int> containers = [];
    private readonly Dictionary<int, Standing> standing = [];
    private ReferenceCounts? counts;

    public ChangeSet(PdfDocument before, PdfDocument after)
    {
        (Before, After) = (before, after);
        if (before.Origin != after.Origin || after.Sections.All(s => s.Offset != before.Sections[0].Offset))
        {
            Forbid("not-incremental", "xref");
            return;
        }
        foreach (var (number, now) in after.Entries) Sort(number, before.Entries.GetValueOrDefault(number), now);
        freed.UnionWith(before.Entries.Where(e => e.Value.Kind != XrefKind.Free && !after.Entries.ContainsKey(e.Key)).Select(e => e.Key));
        var tables = after.Sections.Where(s => s.IsStream).Select(s => (long)s.Offset).ToHashSet();
        explained.UnionWith(fresh.Where(n => after.Entries[n] is { Kind: XrefKind.InFile } e && tables.Contains(e.Offset + after.Origin)));
        containers = after.Entries.Values.Where(e => e.Kind == XrefKind.InStream).CountBy(e => (int)e.Offset).Where(c => fresh.Contains(c.Key)).ToDictionary();
        explained.UnionWith(containers.Keys);
    }

    public PdfDocument Before { get; }

    public PdfDocument After { get; }

    public List<Change> Verdict { get; } = [];

    /// <summary>Widgets of new signature fields; only they may be added to a page.</summary>
    public HashSet<int> NewWidgets { get; } = [];

    /// <summary>Widgets of fields that waited and are signed now.</summary>
    public HashSet<int> SignedWidgets { get; } = [];

    /// <summary>Widgets of fields that got an answer, with the field's name.</summary>
    public Dictionary<int, string> FilledWidgets { get; } = [];

    public bool IsEmpty => changed.Count + fresh.Count + freed.Count == 0;

    /// <summary>How often each object is referred to in the earlier revision.</summary>
    public ReferenceCounts Counts => counts ??= ReferenceCounts.Of(Before);

    public bool IsChanged(int number) => changed.Contains(number);

    public bool IsFresh(int number) => fresh.Contains(number);

    /// <summary>What stood on a page of the earlier revision.</summary>
    public Standing On(PdfPage page) => standing.TryGetValue(page.Reference.Number, out var known) ? known : standing[page.Reference.Number] = new Standing(Before, page);

    public void Allow(ChangeLevel level, string what, string detail)
    {
        if (Verdict.Count == Most) throw new PdfException(PdfFault.TooLarge, $"More than {Most} changes.");
        Verdict.Add(new(level, what, detail));
    }

    public void Forbid(string what, string detail) => Allow(ChangeLevel.Forbidden, what, detail);

    public void Explain(int number) => explained.Add(number);

    /// <summary>A list or stream where another stood is explained if it is new, or the same one changed that plays no second role in the earlier revision.</summary>
    public void ExplainSole(PdfObject? before, PdfObject? after)
    {
        if (after is not PdfReference reference) return;
        if (IsFresh(reference.Number) || (reference.Equals(before) && IsChanged(reference.Number) && Counts.Of(reference.Number) == 1)) Explain(reference.Number);
    }

    /// <summary>New objects below one that is explained are explained with it; objects that were there before are not.</summary>
    /// <param name="plain">Streams are not: nothing of the kind belongs there.</param>
    public void ExplainFresh(PdfObject? value, bool plain = false)
    {
        var open = new Stack<PdfObject>();
        if (value is not null) open.Push(value);
        while (open.TryPop(out var next))
        {
            if (next is PdfDictionary { Ambiguous: true } or PdfStream { Dictionary.Ambiguous: true }) Allow(ChangeLevel.Hidden, "two-readings", "");
            if (next is not PdfReference reference) ObjectParts.Each(next, open.Push);
            else if (fresh.Contains(reference.Number) && After.Load(reference) is var found and not PdfNull && !(plain && found is PdfStream) && explained.Add(reference.Number)) open.Push(found);
        }
    }

    /// <summary>An object that the earlier revision breaks off and bytes behind it bring to its end was not there when it was signed.</summary>
    public void LookAtEnds()
    {
        foreach (var number in Counts.Unreadable.Where(n => !changed.Contains(n) && !freed.Contains(n)))
            if (After.CanRead(number)) Forbid("object-completed", $"{number}");
        foreach (var number in Counts.Repaired.Where(n => !changed.Contains(n) && !freed.Contains(n)))
            if (!After.CanRead(number) || After.Glance(number) is not PdfStream now || !now.Data.Span.SequenceEqual(((PdfStream)Before.Glance(number)).Data.Span)) Forbid("object-completed", $"{number}");
    }

    public void Close(Sameness same)
    {
        var roles = new Roles(Before);
        foreach (var number in changed.Where(n => !explained.Contains(n)).Order())
            if (!same.Of(Before.Load(number), After.Load(number))) Forbid(roles.Of(number), $"{number}");
        // Whatever rule explained it: what a page is drawn with stays.
        if (changed.Overlaps(explained))
            foreach (var number in Painted.Of(Before).Where(n => changed.Contains(n) && explained.Contains(n)).Order())
                if (!same.Of(Before.Load(number), After.Load(number))) Allow(same.Kept(Before.Load(number), After.Load(number)) ? ChangeLevel.Hidden : ChangeLevel.Forbidden, "painted-with", $"{number}");
        foreach (var number in freed.Where(n => Counts.Of(n) > 0).Order()) Forbid("object-removed", $"{number}");
        var leftovers = new Leftovers(After, fresh.Concat(changed).Where(explained.Contains));
        foreach (var number in fresh.Order())
        {
            if (Counts.Of(number) > 0 && !StandsAside(number, leftovers)) Forbid("dangling-filled", $"{number}");
            else if (!explained.Contains(number) && !leftovers.Is(After.Load(number))) Allow(ChangeLevel.Hidden, "hidden-object", $"{number}");
        }
        // Objects may be packed into a new stream without that a table names them: whoever repairs the file finds them.
        foreach (var (container, named) in containers)
            if (After.PackedIn(container) != named) Allow(ChangeLevel.Hidden, "hidden-object", $"{container}");
        if (Counts.Unreadable is [var broken, ..] && fresh.Count > 0) Allow(ChangeLevel.Hidden, "unreadable-object", $"{broken}");
    }

    /// <summary>What has a place in the form or in the evidence tells nothing to a program that follows the trailer's own entries; a stream may, but for evidence.</summary>
    private bool StandsAside(int number, Leftovers leftovers) => Counts.IsAside(number) && After.Load(number) is var value && (value is PdfStream part ? leftovers.IsAside(part) : explained.Contains(number) || leftovers.Is(value));

    private void Sort(int number, XrefEntry then, XrefEntry now)
    {
        var (was, exists) = (then.Kind != XrefKind.Free, now.Kind != XrefKind.Free);
        if (!was && !exists) return;
        if (then == now && (now.Kind == XrefKind.InFile || SameContainer((int)now.Offset))) return;
        (was ? exists ? changed : freed : fresh).Add(number);
        // References name the generation that was: to them the object is gone.
        if (was && exists && Generation(then) != Generation(now)) Forbid("object-removed", $"{number}");
    }

    private static int Generation(XrefEntry entry) => entry.Kind == XrefKind.InFile ? entry.Detail : 0;

    private bool SameContainer(int number) => Before.Entries.TryGetValue(number, out var then) && After.Entries.TryGetValue(number, out var now) && then == now;
}
