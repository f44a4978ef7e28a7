using CuuLong.Platform.Text;

namespace CuuLong.Platform.Search;

/// <param name="Hit">True where the text answers the question; pages show it marked.</param>
public readonly record struct Piece(string Text, bool Hit);

/// <summary>Finds the asked words in a text as it was written.</summary>
internal sealed class Marking(SearchQuery query)
{
    private const int Around = 60, Longest = 200;
    private readonly HashSet<string> words = [.. query.Typed.Select(Fold.Of)];
    private readonly HashSet<string> exact = [.. query.Typed.Select(Exactly.Key)];
    private readonly string[] khmer = [.. query.Typed.Select(Fold.Of).Where(w => w.Length > 0 && SearchTerms.IsKhmer(w[0]))];

    /// <summary>Every asked word stands in the text with the marks it was asked with.</summary>
    public bool Exact(string text) => exact.IsSubsetOf(Exactly.Words(text).Select(Exactly.Key));

    public IReadOnlyList<Piece> Mark(string text)
    {
        var pieces = new List<Piece>();
        var done = 0;
        foreach (var hit in Hits(text))
        {
            var (start, length) = hit.GetOffsetAndLength(text.Length);
            if (start > done) pieces.Add(new(text[done..start], false));
            pieces.Add(new(text.Substring(start, length), true));
            done = start + length;
        }
        if (done < text.Length) pieces.Add(new(text[done..], false));
        return pieces;
    }

    /// <summary>A stretch of a long text around its first hit.</summary>
    public IReadOnlyList<Piece> Snippet(string text)
    {
        if (text.Length <= Longest) return Mark(text);
        var first = Hits(text).Select(h => h.Start.Value).FirstOrDefault();
        var from = first <= Around ? 0 : text.LastIndexOf(' ', first - Around) + 1;
        if (first - from > Longest / 2) from = first;
        var to = Math.Min(text.Length, from + Longest);
        if (to < text.Length && text.LastIndexOf(' ', to - 1, to - from) is > 0 and var space && space > first) to = space;
        var marked = Mark(text[from..to]).ToList();
        if (from > 0) marked.Insert(0, new("… ", false));
        if (to < text.Length) marked.Add(new(" …", false));
        return marked;
    }

    private IEnumerable<Range> Hits(string text)
    {
        foreach (var span in Exactly.Spans(text))
        {
            var word = text[span];
            if (words.Contains(Fold.Of(word))) yield return span;
            else if (khmer.Length > 0 && SearchTerms.IsKhmer(word[0]))
                foreach (var run in khmer)
                    if (word.IndexOf(run, StringComparison.Ordinal) is >= 0 and var at)
                    {
                        yield return (span.Start.Value + at)..(span.Start.Value + at + run.Length);
                        break;
                    }
        }
    }
}
