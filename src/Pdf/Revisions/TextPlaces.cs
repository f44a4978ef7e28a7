namespace CuuLong.Pdf;

/// <summary>Where a page says something: its letters, images and outlines, forms included.</summary>
internal sealed class TextPlaces
{
    private const int Deepest = 4;
    private readonly PdfDocument document;
    private readonly Func<PdfDictionary?, Affine, Writing, TextState> states;
    private readonly List<PdfBox> found = [], images = [];
    private readonly PathPlaces paths = new();

    private TextPlaces(PdfDocument document, Func<PdfDictionary?, Affine, Writing, TextState> states) => (this.document, this.states) = (document, states);

    /// <summary>In the page's own space. Of a content that cannot be read nobody knows where its text stands: it is taken to stand everywhere.</summary>
    public static PageMarks Of(PdfDocument document, PdfPage page)
    {
        var fonts = new Dictionary<PdfDictionary, Text.PageFont>(ReferenceEqualityComparer.Instance);
        var places = new TextPlaces(document, (resources, at, writing) => new TextState(document, resources, at, writing, fonts));
        try
        {
            places.Read(page);
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported or PdfFault.TooDeep)
        {
            places.found.Add(page.Visible);
        }
        return new([.. places.found, .. places.images, .. places.paths.Marks], places.paths.Frames);
    }

    /// <summary>The same walk: <paramref name="states"/> takes each letter as it comes.</summary>
    /// <returns>Where images stand, of whatever size.</returns>
    public static IReadOnlyList<PdfBox> Walk(PdfDocument document, PdfPage page, Func<PdfDictionary?, Affine, Writing, TextState> states)
    {
        var places = new TextPlaces(document, states);
        places.Read(page);
        return places.images;
    }

    private void Read(PdfPage page)
    {
        using var content = new PdfBuffer();
        foreach (var part in document.Resolve(page.Dictionary["Contents"]) is PdfArray list ? list.Select(document.Resolve) : [document.Resolve(page.Dictionary["Contents"])])
            if (part is PdfStream stream) content.Write(document.Decode(stream).Span).Write((byte)'\n');
        Read(content.ToArray(), page.Inherited("Resources") as PdfDictionary, Affine.None, Writing.None, 0);
    }

    private void Read(ReadOnlyMemory<byte> content, PdfDictionary? resources, Affine at, Writing writing, int depth)
    {
        var state = states(resources, at, writing);
        ContentReader.Read(content, document.Budget, (name, operands) =>
        {
            if (name == "Do" && operands is [.., PdfName form]) Drawn(document.Get<PdfStream>(document.Get<PdfDictionary>(resources, "XObject"), form.Value), resources, state, depth);
            else if (name == "ID") images.Add(state.Space.Around(new(0, 0, 1, 1)));
            else if (state.Take(name, operands) is { } box) found.Add(box);
            else paths.Take(name, operands, state.Space);
        });
    }

    private void Drawn(PdfStream? drawn, PdfDictionary? outer, TextState state, int depth)
    {
        switch (drawn is null ? null : document.Get<PdfName>(drawn.Dictionary, "Subtype")?.Value)
        {
            case "Form":
                var own = (document.Get<PdfArray>(drawn!.Dictionary, "Matrix") is { Count: 6 } m ? TextState.Matrix([.. m]) : Affine.None).Then(state.Space);
                // Whatever stands still deeper stands within the box of its form.
                if (depth == Deepest) found.Add(own.Around(PdfBox.Read(document, drawn.Dictionary["BBox"]) ?? default));
                else Read(document.Decode(drawn), document.Get<PdfDictionary>(drawn.Dictionary, "Resources") ?? outer, own, state.Now, depth + 1);
                break;
            case "Image":
                images.Add(state.Space.Around(new(0, 0, 1, 1)));
                break;
        }
    }
}
