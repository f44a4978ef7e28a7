namespace CuuLong.Pdf;

/// <summary>
/// Roughly where text stands on a page, forms included. Widths are taken as half an em a letter: near enough to ask whether something
/// lies over it. A large image counts as text, for it may be a scanned page.
/// </summary>
internal sealed class TextPlaces
{
    private const int Deepest = 4;
    private const double LargeImage = 200 * 200;
    private readonly PdfDocument document;
    private readonly Func<PdfDictionary?, Affine, TextState> states;
    private readonly double smallestImage;
    private readonly List<PdfBox> found = [], images = [];

    private TextPlaces(PdfDocument document, Func<PdfDictionary?, Affine, TextState> states, double smallestImage) => (this.document, this.states, this.smallestImage) = (document, states, smallestImage);

    /// <summary>In the page's own space. Of a content that cannot be read nobody knows where its text stands: it is taken to stand everywhere.</summary>
    public static IReadOnlyList<PdfBox> Of(PdfDocument document, PdfPage page)
    {
        var places = new TextPlaces(document, (resources, at) => new TextState(document, resources, at), LargeImage);
        try
        {
            places.Read(page);
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported or PdfFault.TooDeep)
        {
            places.found.Add(page.Visible);
        }
        return [.. places.found, .. places.images];
    }

    /// <summary>The same walk with measured letters: <paramref name="states"/> takes each as it comes.</summary>
    /// <returns>Where images stand, of whatever size.</returns>
    public static IReadOnlyList<PdfBox> Walk(PdfDocument document, PdfPage page, Func<PdfDictionary?, Affine, TextState> states)
    {
        var places = new TextPlaces(document, states, 0);
        places.Read(page);
        return places.images;
    }

    private void Read(PdfPage page)
    {
        using var content = new PdfBuffer();
        foreach (var part in document.Resolve(page.Dictionary["Contents"]) is PdfArray list ? list.Select(document.Resolve) : [document.Resolve(page.Dictionary["Contents"])])
            if (part is PdfStream stream) content.Write(document.Decode(stream).Span).Write((byte)'\n');
        Read(content.ToArray(), page.Inherited("Resources") as PdfDictionary, Affine.None, 0);
    }

    private void Read(ReadOnlyMemory<byte> content, PdfDictionary? resources, Affine at, int depth)
    {
        var state = states(resources, at);
        ContentReader.Read(content, document.Budget, (name, operands) =>
        {
            if (name == "Do" && depth < Deepest && operands is [.., PdfName form]) Drawn(document.Get<PdfStream>(document.Get<PdfDictionary>(resources, "XObject"), form.Value), resources, state.Space, depth);
            else if (state.Take(name, operands) is { } box) found.Add(box);
        });
    }

    private void Drawn(PdfStream? drawn, PdfDictionary? outer, Affine at, int depth)
    {
        switch (drawn is null ? null : document.Get<PdfName>(drawn.Dictionary, "Subtype")?.Value)
        {
            case "Form":
                var own = document.Get<PdfArray>(drawn!.Dictionary, "Matrix") is { Count: 6 } m ? TextState.Matrix([.. m]) : Affine.None;
                Read(document.Decode(drawn), document.Get<PdfDictionary>(drawn.Dictionary, "Resources") ?? outer, own.Then(at), depth + 1);
                break;
            case "Image" when at.Around(new(0, 0, 1, 1)) is var box && box.Width * box.Height >= smallestImage:
                images.Add(box);
                break;
        }
    }
}
