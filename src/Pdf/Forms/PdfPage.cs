namespace CuuLong.Pdf;

/// <summary>A page with what it inherits from the nodes above it (7.7.3.4).</summary>
public sealed class PdfPage
{
    private readonly PdfDocument document;
    private readonly IReadOnlyList<PdfDictionary> above;

    internal PdfPage(PdfDocument document, int index, PdfReference reference, PdfDictionary dictionary, IReadOnlyList<PdfDictionary> above)
    {
        (this.document, Index, Reference, Dictionary, this.above) = (document, index, reference, dictionary, above);
        var media = Box("MediaBox") ?? new PdfBox(0, 0, 612, 792);
        Visible = (Box("CropBox") ?? media).Within(media);
        Turn = (int)(((Inherited("Rotate") as PdfInteger)?.Value ?? 0) % 360 + 360) % 360 / 90 * 90;
    }

    /// <summary>0 is the first page.</summary>
    public int Index { get; }

    public PdfReference Reference { get; }

    public PdfDictionary Dictionary { get; }

    /// <summary>What is seen of the page, in its own space, before it is turned.</summary>
    public PdfBox Visible { get; }

    /// <summary>Degrees clockwise by which it is shown: 0, 90, 180 or 270.</summary>
    public int Turn { get; }

    public double Width => Turn % 180 == 0 ? Visible.Width : Visible.Height;

    public double Height => Turn % 180 == 0 ? Visible.Height : Visible.Width;

    public PdfObject? Inherited(string key) => Named(key) is { } value ? document.Resolve(value) : null;

    /// <summary>As <see cref="Inherited"/>, as the file has it: perhaps a reference.</summary>
    internal PdfObject? Named(string key)
    {
        if (Dictionary[key] is { } own) return own;
        for (var i = above.Count - 1; i >= 0; i--)
            if (above[i][key] is { } value) return value;
        return null;
    }

    /// <summary>From points as the reader sees the page (origin at its lower left) to the page's own space.</summary>
    public PdfBox FromSeen(PdfBox seen)
    {
        var (x, y, w, h) = (Visible.Left, Visible.Bottom, Visible.Width, Visible.Height);
        return Turn switch
        {
            90 => new(x + w - seen.Top, y + seen.Left, x + w - seen.Bottom, y + seen.Right),
            180 => new(x + w - seen.Right, y + h - seen.Top, x + w - seen.Left, y + h - seen.Bottom),
            270 => new(x + seen.Bottom, y + h - seen.Right, x + seen.Top, y + h - seen.Left),
            _ => new(x + seen.Left, y + seen.Bottom, x + seen.Right, y + seen.Top),
        };
    }

    /// <summary>The way back from <see cref="FromSeen"/>.</summary>
    public PdfBox ToSeen(PdfBox own)
    {
        var (x, y, w, h) = (Visible.Left, Visible.Bottom, Visible.Width, Visible.Height);
        return Turn switch
        {
            90 => new(own.Bottom - y, x + w - own.Right, own.Top - y, x + w - own.Left),
            180 => new(x + w - own.Right, y + h - own.Top, x + w - own.Left, y + h - own.Bottom),
            270 => new(y + h - own.Top, own.Left - x, y + h - own.Bottom, own.Right - x),
            _ => new(own.Left - x, own.Bottom - y, own.Right - x, own.Top - y),
        };
    }

    private PdfBox? Box(string key) => PdfBox.Read(document, Inherited(key));
}
