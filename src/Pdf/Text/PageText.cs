namespace CuuLong.Pdf.Text;

/// <summary>The words of a page with their places, as far as its fonts tell what their glyphs mean, and where its images stand.</summary>
public sealed class PageText
{
    private const double SameLine = 2.5;
    private IReadOnlyList<TextLine>? lines;

    private PageText(PdfPage page, IReadOnlyList<Letter> letters, IReadOnlyList<PdfBox> images) => (Page, Letters, Images) = (page, letters, images);

    public PdfPage Page { get; }

    /// <summary>In the order in which the page draws them.</summary>
    public IReadOnlyList<Letter> Letters { get; }

    public IReadOnlyList<PdfBox> Images { get; }

    /// <summary>From the top down.</summary>
    public IReadOnlyList<TextLine> Lines => lines ??= [.. Gather()];

    /// <summary>One image takes most of the page: what it says is not known.</summary>
    public bool IsScan => Images.Any(i => i.Width * i.Height > 0.5 * Page.Width * Page.Height);

    /// <exception cref="PdfException">The page is broken or beyond the limits.</exception>
    public static PageText Read(PdfDocument document, PdfPage page)
    {
        var (letters, fonts) = (new List<Letter>(), new PageFonts());
        var images = TextPlaces.Walk(document, page, (resources, at, writing) => new LetterState(document, resources, at, writing, fonts, (text, box) => letters.Add(new(text, page.ToSeen(box)))));
        return new(page, letters, [.. images.Select(page.ToSeen)]);
    }

    /// <summary>No letter and no image in the box. Lines that are drawn do not count.</summary>
    public bool IsBlank(PdfBox box) => !Images.Any(box.Meets) && !Letters.Any(l => box.Meets(l.Box) && !string.IsNullOrWhiteSpace(l.Text));

    /// <summary>The lowest blank place of a size between two heights, its left edge given; null when there is none.</summary>
    public PdfBox? Blank(double left, double width, double height, double from, double to)
    {
        for (var bottom = from; bottom + height <= to; bottom += 6)
            if (new PdfBox(left, bottom, left + width, bottom + height) is var place && IsBlank(place)) return place;
        return null;
    }

    private IEnumerable<TextLine> Gather()
    {
        var row = new List<Letter>();
        foreach (var letter in Letters.Where(l => l.Text.Length > 0 && l.Size > 1).OrderByDescending(l => l.Baseline))
        {
            if (row.Count > 0 && row[0].Baseline - letter.Baseline > SameLine)
            {
                yield return new TextLine([.. row.OrderBy(l => l.Box.Left)]);
                row = [];
            }
            row.Add(letter);
        }
        if (row.Count > 0) yield return new TextLine([.. row.OrderBy(l => l.Box.Left)]);
    }
}
