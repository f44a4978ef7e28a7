namespace CuuLong.Pdf;

/// <summary>What a widget is drawn with (12.5.5).</summary>
internal static class Appearance
{
    /// <summary>The streams of one kind that the state of the widget shows; all of them where it names none.</summary>
    public static IEnumerable<PdfStream> Shown(PdfDocument document, PdfDictionary widget)
    {
        var all = document.Get<PdfDictionary>(widget, "AP");
        var state = document.Get<PdfName>(widget, "AS")?.Value;
        // Pressed, or under the pointer, it is drawn otherwise.
        foreach (var kind in new[] { "N", "R", "D" })
            if (document.Get<PdfStream>(all, kind) is { } form) yield return form;
            else if (document.Get<PdfDictionary>(all, kind) is { } states)
            {
                foreach (var (name, drawn) in states)
                    if (name == (state ?? name) && document.Resolve(drawn) is PdfStream stated) yield return stated;
            }
    }

    /// <summary>Both revisions draw the same.</summary>
    public static bool IsSame(ChangeSet changes, Sameness same, PdfDictionary then, PdfDictionary now)
    {
        var (was, shown) = (Shown(changes.Before, then).ToList(), Shown(changes.After, now).ToList());
        return then.Has("AP") && was.Count == shown.Count && was.Zip(shown).All(p => same.Of(p.First, p.Second));
    }

    /// <summary>Its matrix turns nothing, or as the field was turned before (/MK /R), and mirrors nothing.</summary>
    public static bool IsUpright(PdfDocument before, PdfDictionary then, PdfDocument after, PdfStream form)
    {
        if (after.Get<PdfArray>(form.Dictionary, "Matrix") is not { Count: 6 } six) return true;
        var matrix = TextState.Matrix([.. six.Select(after.Resolve)]);
        var turned = before.Get<PdfInteger>(before.Get<PdfDictionary>(then, "MK"), "R")?.Value is 90 or 180 or 270;
        return turned ? matrix.A * matrix.D - matrix.B * matrix.C > 0 : matrix is { A: > 0, B: 0, C: 0, D: > 0 };
    }

    /// <summary>Outlines and images, in its own space.</summary>
    public static IEnumerable<PdfBox> OwnMarks(PdfDocument document, PdfStream form) =>
        PdfBox.Read(document, form["BBox"]) is { } box && TextPlaces.Of(document, form, Affine.None, box) is var marks ? marks.Marks.Except(marks.Letters) : [];

    /// <summary>Where it draws, on the page.</summary>
    public static PageMarks Marks(PdfDocument document, PdfStream form, PdfBox rectangle)
    {
        var own = document.Get<PdfArray>(form.Dictionary, "Matrix") is { Count: 6 } six ? TextState.Matrix([.. six.Select(document.Resolve)]) : Affine.None;
        if (PdfBox.Read(document, form["BBox"]) is not { IsEmpty: false } box || own.Around(box) is not { IsEmpty: false } turned) return new([rectangle], []) { Painted = [rectangle] };
        var (x, y) = (rectangle.Width / turned.Width, rectangle.Height / turned.Height);
        return TextPlaces.Of(document, form, own.Then(new(x, 0, 0, y, rectangle.Left - x * turned.Left, rectangle.Bottom - y * turned.Bottom)), rectangle);
    }
}
