namespace CuuLong.Pdf;

/// <summary>
/// A later signature may be seen anywhere but over what the page says: what it covers, the earlier signer cannot have seen covered. A seal that
/// laps over an earlier signature, as NĐ 30/2020 puts it, is where it should be. A field that waited says where a signature
/// would come, not that it may hide something.
/// </summary>
internal static class Covering
{
    public static void Look(ChangeSet changes)
    {
        var after = changes.After;
        var visible = new Dictionary<int, PdfDictionary>();
        foreach (var number in changes.NewWidgets.Concat(changes.SignedWidgets))
            // Without an appearance readers draw ground and border of /MK.
            if (after.Load(number) is PdfDictionary widget && (widget.Has("AP") || widget.Has("MK")) && widget.Has("Rect") && PdfBox.Read(after, widget["Rect"]) is not { IsEmpty: true }) visible[number] = widget;
        if (visible.Count == 0) return;
        foreach (var page in PdfPages.All(changes.Before))
        {
            if (after.Load(page.Reference) is not PdfDictionary now || after.Resolve(now["Annots"]) is not PdfArray list) continue;
            foreach (var item in list)
            {
                after.Step();
                if (item is PdfReference place && visible.TryGetValue(place.Number, out var widget) && (SeenPlace.Of(after, page, widget) is not { } box || changes.On(page).IsHidden(box, seal: true))) changes.Allow(ChangeLevel.Hidden, "signature-over-text", $"{page.Index + 1}");
            }
        }
    }
}
