namespace CuuLong.Pdf;

/// <summary>
/// A new signature may be seen anywhere but over text: what it covers, the earlier signer cannot have seen covered. A seal that
/// laps over an earlier signature, as NĐ 30/2020 puts it, is where it should be.
/// </summary>
internal static class Covering
{
    private const double LargestSeal = 142, Margin = 2;

    public static void Look(ChangeSet changes)
    {
        var after = changes.After;
        var visible = changes.NewWidgets.Select(n => (Number: n, Widget: after.Load(n) as PdfDictionary)).Where(w => w.Widget?["AP"] is not null && Box(after, w.Widget) is not null).ToDictionary(w => w.Number, w => Box(after, w.Widget!)!.Value);
        if (visible.Count == 0) return;
        foreach (var page in PdfPages.All(after))
        {
            if (after.Resolve(page.Dictionary["Annots"]) is not PdfArray list) continue;
            var here = list.OfType<PdfReference>().Where(r => visible.ContainsKey(r.Number)).ToList();
            if (here.Count == 0) continue;
            var others = list.Where(r => r is not PdfReference { } known || !changes.NewWidgets.Contains(known.Number)).Select(after.Resolve).OfType<PdfDictionary>().ToList();
            var signed = others.Where(w => IsSigned(after, w)).Select(w => Box(after, w)).OfType<PdfBox>().ToList();
            var drawn = others.Where(w => w.Has("AP") && !IsSignature(after, w)).Select(w => Box(after, w)).OfType<PdfBox>().ToList();
            IReadOnlyList<PdfBox>? text = null;
            foreach (var widget in here)
            {
                var box = visible[widget.Number];
                if (box is { Width: <= LargestSeal, Height: <= LargestSeal } && signed.Any(box.Meets)) continue;
                var core = new PdfBox(box.Left + Margin, box.Bottom + Margin, box.Right - Margin, box.Top - Margin);
                if (drawn.Any(core.Meets) || (text ??= TextPlaces.Of(changes.Before, page)).Any(core.Meets)) changes.Allow(ChangeLevel.Hidden, "signature-over-text", $"{page.Index + 1}");
            }
        }
    }

    private static bool IsSignature(PdfDocument document, PdfDictionary widget) =>
        document.Get<PdfName>(widget, "FT")?.Value == "Sig" || document.Get<PdfName>(document.Get<PdfDictionary>(widget, "Parent"), "FT")?.Value == "Sig";

    private static bool IsSigned(PdfDocument document, PdfDictionary widget) =>
        IsSignature(document, widget) && (widget.Has("V") || document.Get<PdfDictionary>(widget, "Parent")?.Has("V") == true);

    private static PdfBox? Box(PdfDocument document, PdfDictionary widget) => PdfBox.Read(document, widget["Rect"]) is { IsEmpty: false } box ? box : null;
}
