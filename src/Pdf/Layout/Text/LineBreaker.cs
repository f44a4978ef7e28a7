using System.Runtime.InteropServices;

namespace CuuLong.Pdf.Layout;

/// <summary>Fills lines one after another, as typewriters and offices do; a word too long for a line is cut, at a hyphen or slash if it has one.</summary>
internal static class LineBreaker
{
    public static List<Line> Break(List<GlyphItem> list, double first, double rest)
    {
        var items = CollectionsMarshal.AsSpan(list);
        var lines = new List<Line>();
        var from = 0;
        while (from < items.Length || lines.Count == 0)
        {
            var (end, next, closed) = Fill(items, from, (lines.Count == 0 ? first : rest) + 0.001);
            lines.Add(Measured(items, from, end, closed));
            from = next;
        }
        return lines;
    }

    /// <summary>As few lines as the room allows, each about as long as the others.</summary>
    public static List<Line> Balance(List<GlyphItem> list, double room)
    {
        var best = Break(list, room, room);
        if (best.Count == 1) return best;
        var (low, high) = (best.Max(l => l.Width) / 2, room);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Break(list, middle, middle) is { } lines && lines.Count == best.Count && lines.TrueForAll(l => l.Width <= middle + 0.01)) (best, high) = (lines, middle);
            else low = middle;
        }
        return best;
    }

    /// <summary>Points between two places where a line may end.</summary>
    public static double LongestWord(List<GlyphItem> list)
    {
        double longest = 0, width = 0;
        foreach (var item in CollectionsMarshal.AsSpan(list))
        {
            width = item.Kind is GlyphKind.Space or GlyphKind.NewLine ? 0 : width + item.Width;
            longest = Math.Max(longest, width);
            if (item.Kind == GlyphKind.Hyphen) width = 0;
        }
        return longest;
    }

    private static (int End, int Next, bool Closed) Fill(ReadOnlySpan<GlyphItem> items, int from, double room)
    {
        double width = 0;
        int space = -1, hyphen = -1;
        for (var i = from; i < items.Length; i++)
        {
            var kind = items[i].Kind;
            if (kind == GlyphKind.NewLine) return (i, i + 1, true);
            if (kind == GlyphKind.Space) space = i;
            width += items[i].Width;
            if (width > room && kind != GlyphKind.Space)
            {
                if (space > from) return (space, After(items, space), false);
                if (hyphen > from) return (hyphen, hyphen, false);
                return i > from ? (i, i, false) : (i + 1, i + 1, false);
            }
            if (kind == GlyphKind.Hyphen) hyphen = i + 1;
        }
        return (items.Length, items.Length, true);
    }

    private static int After(ReadOnlySpan<GlyphItem> items, int space)
    {
        while (space < items.Length && items[space].Kind == GlyphKind.Space) space++;
        return space;
    }

    private static Line Measured(ReadOnlySpan<GlyphItem> items, int from, int to, bool closed)
    {
        while (to > from && items[to - 1].Kind == GlyphKind.Space) to--;
        double width = 0;
        var spaces = 0;
        foreach (var item in items[from..to])
        {
            width += item.Width;
            if (item.Kind is GlyphKind.Space or GlyphKind.Hold) spaces++;
        }
        return new Line(from, to, width, spaces, closed);
    }
}
