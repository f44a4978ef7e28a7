namespace CuuLong.Pdf;

/// <summary>Signature fields and their place on a page.</summary>
internal static class WidgetWriting
{
    private const int PrintAndLocked = 4 | 128;

    /// <summary>A new field that is its own widget (12.5.6.19), listed with its page's annotations.</summary>
    public static PdfReference New(PdfUpdate update, string name, SignatureRequest request, PdfReference signature)
    {
        var document = update.Document;
        var page = request.Page < 0 ? PdfPages.Last(document) : PdfPages.At(document, request.Page);
        var box = request.Place is { } seen ? page.FromSeen(seen) : default;
        var widget = new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(name)).Set("V", signature)
            .Set("F", PrintAndLocked).Set("Rect", box.ToArray()).Set("P", page.Reference);
        Draw(update, widget, request, page.Turn, request.Place?.Width ?? 0, request.Place?.Height ?? 0);
        var reference = update.Add(widget);
        List(update, page, reference);
        return reference;
    }

    public static void Fill(PdfUpdate update, PdfField empty, SignatureRequest request, PdfReference signature)
    {
        var document = update.Document;
        var (place, old) = empty.Widgets.FirstOrDefault();
        var apart = old is not null && !ReferenceEquals(old, empty.Dictionary);
        var field = empty.Dictionary.Copy().Set("V", signature);
        var widget = apart ? old!.Copy() : field;
        if (PdfBox.Read(document, widget["Rect"]) is { IsEmpty: false } box)
        {
            var turn = PageOf(document, widget, place)?.Turn ?? 0;
            var (width, height) = turn % 180 == 0 ? (box.Width, box.Height) : (box.Height, box.Width);
            Draw(update, widget, request, turn, width, height);
        }
        update.Write(empty.Reference!, field);
        if (apart && place is not null) update.Write(place, widget);
    }

    private static PdfPage? PageOf(PdfDocument document, PdfDictionary widget, PdfReference? place)
    {
        var named = widget["P"] as PdfReference;
        return PdfPages.All(document).FirstOrDefault(p => named is not null ? p.Reference.Equals(named)
            : document.Get<PdfArray>(p.Dictionary, "Annots")?.Any(a => a is PdfReference r && r.Equals(place)) == true);
    }

    private static void Draw(PdfUpdate update, PdfDictionary widget, SignatureRequest request, int turn, double width, double height)
    {
        if (request.Draw is null || width <= 0 || height <= 0) return;
        widget.Set("AP", new PdfDictionary().Set("N", update.Add(request.Draw(update, width, height).ToForm(turn))));
    }

    private static void List(PdfUpdate update, PdfPage page, PdfReference widget)
    {
        var old = page.Dictionary["Annots"];
        var list = (update.Document.Resolve(old) as PdfArray ?? []).Copy().Add(widget);
        if (old is PdfReference indirect) update.Write(indirect, list);
        else update.Write(page.Reference, page.Dictionary.Copy().Set("Annots", list));
    }
}
