namespace CuuLong.Pdf;

/// <summary>Roughly where text stands on a page, forms included. Widths are taken as half an em a letter: near enough to ask whether something lies over it.</summary>
internal sealed class TextPlaces
{
    private const int Deepest = 4;
    private readonly PdfDocument document;
    private readonly List<PdfBox> found = [];

    private TextPlaces(PdfDocument document) => this.document = document;

    /// <summary>In the page's own space. A content that cannot be read gives what was read of it.</summary>
    public static IReadOnlyList<PdfBox> Of(PdfDocument document, PdfPage page)
    {
        var places = new TextPlaces(document);
        using var content = new PdfBuffer();
        foreach (var part in document.Resolve(page.Dictionary["Contents"]) is PdfArray list ? list.Select(document.Resolve) : [document.Resolve(page.Dictionary["Contents"])])
            if (part is PdfStream stream) content.Write(document.Decode(stream).Span).Write((byte)'\n');
        places.Read(content.ToArray(), page.Inherited("Resources") as PdfDictionary, Affine.None, 0);
        return places.found;
    }

    private void Read(ReadOnlyMemory<byte> content, PdfDictionary? resources, Affine at, int depth)
    {
        var state = new TextState(document, resources, at);
        ContentReader.Read(content, document.Budget, (name, operands) =>
        {
            if (name == "Do" && depth < Deepest && operands is [.., PdfName form]) Form(document.Get<PdfStream>(document.Get<PdfDictionary>(resources, "XObject"), form.Value), resources, state.Space, depth);
            else if (state.Take(name, operands) is { } box) found.Add(box);
        });
    }

    private void Form(PdfStream? form, PdfDictionary? outer, Affine at, int depth)
    {
        if (form is null || document.Get<PdfName>(form.Dictionary, "Subtype")?.Value != "Form") return;
        var own = document.Get<PdfArray>(form.Dictionary, "Matrix") is { Count: 6 } m ? TextState.Matrix([.. m]) : Affine.None;
        Read(document.Decode(form), document.Get<PdfDictionary>(form.Dictionary, "Resources") ?? outer, own.Then(at), depth + 1);
    }
}
