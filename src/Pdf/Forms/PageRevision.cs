using System.Globalization;
using System.Text;

namespace CuuLong.Pdf;

/// <summary>
/// One more revision of a file that nobody has signed yet: draws over its pages, adds empty signature fields, gives it a title. What stands on a
/// page already stays in its own graphics state and keeps its streams.
/// </summary>
public sealed class PageRevision(PdfDocument document) : IDisposable
{
    private const int PrintAndLocked = 4 | 128;

    private sealed class Touched(PdfPage page)
    {
        public PdfPage Page { get; } = page;
        public StringBuilder Content { get; } = new();
        public List<(string Name, PdfReference Form)> Drawn { get; } = [];
        public List<PdfReference> Widgets { get; } = [];
    }

    private readonly PdfUpdate update = new(document);
    private readonly SortedDictionary<int, Touched> pages = [];
    private readonly List<PdfReference> fields = [];
    private string? title;

    /// <summary>Takes the objects of what is drawn.</summary>
    public IPdfObjects Objects => update;

    /// <param name="at">Lower left corner as the reader sees the page, whichever way it is turned.</param>
    public void Draw(PdfPage page, PdfAppearance what, double x, double y)
    {
        var touched = Of(page);
        var name = Unused(page, touched);
        touched.Drawn.Add((name, update.Add(what.ToForm(0))));
        var corner = page.FromSeen(new(x, y, x, y));
        var turn = page.Turn switch { 90 => "0 1 -1 0", 180 => "-1 0 0 -1", 270 => "0 -1 1 0", _ => "1 0 0 1" };
        touched.Content.Append(CultureInfo.InvariantCulture, $"q {turn} {corner.Left:0.###} {corner.Bottom:0.###} cm /{name} Do Q\n");
    }

    /// <summary>An empty signature field, with the empty appearance that PDF/A asks for.</summary>
    /// <param name="label">What a reader program shows.</param>
    public void Field(PdfPage page, string name, string label, PdfBox seen)
    {
        var empty = new PdfAppearance(seen.Width, seen.Height, ReadOnlyMemory<byte>.Empty, new PdfDictionary());
        var widget = update.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(name)).Set("TU", PdfString.Text(label))
            .Set("F", PrintAndLocked).Set("P", page.Reference).Set("Rect", page.FromSeen(seen).ToArray()).Set("AP", new PdfDictionary().Set("N", update.Add(empty.ToForm(page.Turn)))));
        Of(page).Widgets.Add(widget);
        fields.Add(widget);
    }

    public void Title(string text) => title = text;

    /// <returns>What is appended to the file.</returns>
    public byte[] Finish()
    {
        foreach (var touched in pages.Values) Write(touched);
        if (fields.Count > 0)
        {
            var form = new FormWriting(update);
            form.Add(fields);
            form.Finish();
        }
        if (title is not null) update.Inform((document.Get<PdfDictionary>(document.Trailer, "Info")?.Copy() ?? []).Set("Title", PdfString.Text(title)));
        update.Finish();
        return update.Tail.ToArray();
    }

    public void Dispose() => update.Dispose();

    private Touched Of(PdfPage page) => pages.TryGetValue(page.Index, out var touched) ? touched : pages[page.Index] = new(page);

    private string Unused(PdfPage page, Touched touched)
    {
        var taken = document.Get<PdfDictionary>(page.Inherited("Resources") as PdfDictionary, "XObject");
        for (var n = touched.Drawn.Count + 1; ; n++)
            if ($"Ghi{n}" is var name && taken?.Has(name) != true && touched.Drawn.TrueForAll(d => d.Name != name)) return name;
    }

    private void Write(Touched touched)
    {
        var page = touched.Page.Dictionary.Copy();
        if (touched.Drawn.Count > 0)
        {
            var old = page["Contents"];
            var before = update.Add(new PdfStream(new PdfDictionary(), "q\n"u8.ToArray()));
            var after = update.Add(new PdfStream(new PdfDictionary(), Encoding.ASCII.GetBytes($"\nQ\n{touched.Content}")));
            PdfObject[] own = document.Resolve(old) is PdfArray list ? [.. list] : old is PdfReference stream ? [stream] : [];
            page.Set("Contents", new PdfArray([before, .. own, after]));
            var resources = (touched.Page.Inherited("Resources") as PdfDictionary)?.Copy() ?? [];
            var drawn = document.Get<PdfDictionary>(resources, "XObject")?.Copy() ?? [];
            foreach (var (name, form) in touched.Drawn) drawn.Set(name, form);
            page.Set("Resources", resources.Set("XObject", drawn));
        }
        if (touched.Widgets.Count > 0)
            page.Set("Annots", new PdfArray([.. document.Get<PdfArray>(page, "Annots") ?? [], .. touched.Widgets]));
        update.Write(touched.Page.Reference, page);
    }
}
