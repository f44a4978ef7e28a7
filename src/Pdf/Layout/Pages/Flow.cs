namespace CuuLong.Pdf.Layout;

/// <summary>Places strips on pages from top to bottom.</summary>
internal sealed class Flow(double room)
{
    private const int MostPages = 20_000;

    private readonly List<List<(Strip Strip, double Top)>> pages = [[]];
    private readonly List<int> sections = [0];
    private double at;

    /// <summary>The pages, and the index of the page with which each section begins.</summary>
    public static (List<List<(Strip Strip, double Top)>> Pages, List<int> Sections) Place(List<Strip> strips, double room)
    {
        var flow = new Flow(room);
        for (var i = 0; i < strips.Count;)
        {
            var chain = Chain(strips, i);
            flow.Put(strips, i, chain);
            i += chain;
        }
        return (flow.pages, flow.sections);
    }

    private bool Fresh => at == 0;

    /// <summary>How many strips from here on hold together.</summary>
    private static int Chain(List<Strip> strips, int from)
    {
        var count = 1;
        while (strips[from + count - 1].KeepWithNext && from + count < strips.Count && !strips[from + count].BreaksBefore) count++;
        return count;
    }

    private void Put(List<Strip> strips, int from, int count)
    {
        if (strips[from].BreaksBefore)
        {
            if (!Fresh) Turn([]);
            if (strips[from] is BreakStrip { Section: true }) sections.Add(pages.Count - 1);
            return;
        }
        double high = 0;
        for (var i = from; i < from + count; i++) high += strips[i].Height + (i > from ? strips[i].Before : 0);
        if (at + Above(strips[from]) + high > room + 0.01 && count > 1 && Repeats(strips[from]) + high <= room) Turn(strips[from].Repeated);
        for (var i = from; i < from + count; i++) Put(strips[i]);
    }

    private void Put(Strip strip)
    {
        while (at + Above(strip) + strip.Height > room + 0.01)
        {
            // A row is split where it fills a page, or by force when no page could hold it.
            var whole = strip is RowStrip { Whole: true } && Repeats(strip) + strip.Height <= room;
            var alone = Fresh || OnlyRepeated(strip);
            if ((whole && !alone ? null : strip.Split(room - at - Above(strip)) ?? (alone ? strip.Split(room - at, force: true) : null)) is { } parts)
            {
                Set(parts.Head);
                Turn(strip.Repeated);
                strip = parts.Tail;
            }
            else if (!alone) Turn(strip.Repeated);
            else break;
        }
        Set(strip);
    }

    private bool OnlyRepeated(Strip strip) => pages[^1].Count == strip.Repeated.Count && pages[^1].Zip(strip.Repeated).All(p => p.First.Strip == p.Second);

    private double Above(Strip strip) => Fresh ? 0 : strip.Before;

    private static double Repeats(Strip strip) => strip.Repeated.Sum(r => r.Height);

    private void Set(Strip strip)
    {
        at += Above(strip);
        pages[^1].Add((strip, at));
        at += strip.Height;
    }

    private void Turn(IReadOnlyList<Strip> repeated)
    {
        if (pages.Count == MostPages) throw new PdfException(PdfFault.TooLarge, $"the document has more than {MostPages} pages");
        pages.Add([]);
        at = 0;
        foreach (var strip in repeated) Set(strip);
    }
}
