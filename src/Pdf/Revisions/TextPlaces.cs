namespace CuuLong.Pdf;

using States = Func<PdfDictionary?, Affine, Writing, TextState>;

/// <summary>Where a page says something: its letters, images and outlines, forms included.</summary>
internal sealed class TextPlaces
{
    private const int Deepest = 4;
    private readonly PdfDocument document;
    private readonly PdfBox everything;
    private readonly States states;
    private readonly List<PdfBox> found = [], images = [];
    private readonly PathPlaces paths = new();
    private bool doubtful;

    private TextPlaces(PdfDocument document, PdfBox everything, States states) => (this.document, this.everything, this.states) = (document, everything, states);

    /// <summary>In the page's own space. Of a content that cannot be read, or that readers read in different ways, nobody knows where its text stands: it is taken to stand everywhere.</summary>
    public static PageMarks Of(PdfDocument document, PdfPage page)
    {
        var places = new TextPlaces(document, page.Visible, Plain(document, new()));
        places.Try(() => places.Read(page));
        return places.Told();
    }

    /// <summary>What an appearance draws.</summary>
    /// <param name="at">From its own space to the page's.</param>
    /// <param name="bound">Its box, on the page.</param>
    public static PageMarks Of(PdfDocument document, PdfStream form, Affine at, PdfBox bound)
    {
        var places = new TextPlaces(document, bound, Plain(document, new()));
        places.Try(() => places.paths.Within(bound, at.IsUpright, () => places.Read(document.Decode(form), document.Get<PdfDictionary>(form.Dictionary, "Resources"), at, Writing.None, 0)));
        return places.Told();
    }

    /// <summary>All that a glyph of a Type 3 font draws, in its own space; null for nothing.</summary>
    public static PdfBox? Around(PdfDocument document, PdfStream glyph, PdfDictionary? resources, Text.PageFonts fonts)
    {
        var places = new TextPlaces(document, default, Plain(document, fonts));
        places.Read(document.Decode(glyph), resources, Affine.None, Writing.None, 0);
        var all = places.found.Concat(places.images).Concat(places.paths.Marks).Concat(places.paths.Painted).ToList();
        return all.Count == 0 ? null : all.Aggregate((a, b) => a.With(b));
    }

    /// <summary>The same walk: <paramref name="states"/> takes each letter as it comes.</summary>
    /// <returns>Where images stand, of whatever size.</returns>
    public static IReadOnlyList<PdfBox> Walk(PdfDocument document, PdfPage page, States states)
    {
        var places = new TextPlaces(document, page.Visible, states);
        places.Read(page);
        return places.images;
    }

    private static States Plain(PdfDocument document, Text.PageFonts fonts) => (resources, at, writing) => new TextState(document, resources, at, writing, fonts);

    private PageMarks Told() => new([.. found, .. images, .. paths.Marks], paths.Frames) { Letters = found, Painted = [.. images, .. paths.Painted], Grounds = paths.Grounds };

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported or PdfFault.TooDeep)
        {
            doubtful = true;
        }
        if (doubtful) found.Add(everything);
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
        state.Say = found.Add;
        ContentReader.Read(content, document.Budget, (name, operands) =>
        {
            doubtful |= !OperatorForms.Fit(name, operands);
            if (name == "Do" && operands is [.., PdfName form]) Drawn(Named(resources, "XObject", form) as PdfStream, resources, state, depth);
            else if (name == "ID") images.Add(state.Space.Around(new(0, 0, 1, 1)));
            else if (name == "sh" && operands is [PdfName shading]) paths.Shade(everything, (Named(resources, "Shading", shading) as PdfDictionary)?["ShadingType"] is PdfInteger { Value: 2 or 3 });
            else
            {
                state.Take(name, operands);
                paths.Take(name, operands, state.Space);
            }
            if (name == "gs" && operands is [PdfName set]) Set(Named(resources, "ExtGState", set) as PdfDictionary, resources, state, depth);
        });
    }

    private PdfObject? Named(PdfDictionary? resources, string kind, PdfName name) => document.Get<PdfDictionary>(resources, kind)?[name.Value] is { } value ? document.Resolve(value) : null;

    /// <summary>A mask is drawn where the state is set (11.6.5.2): what is painted through it takes its shape.</summary>
    private void Set(PdfDictionary? parameters, PdfDictionary? outer, TextState state, int depth)
    {
        if (document.Get<PdfDictionary>(parameters, "SMask") is { } mask) Drawn(document.Get<PdfStream>(mask, "G"), outer, state, depth, form: true);
        if (parameters?["LW"] is { } width) paths.Take("w", [document.Resolve(width)], state.Space);
        if (document.Get<PdfArray>(parameters, "D") is [var dashes, ..]) paths.Take("d", [document.Resolve(dashes), 0], state.Space);
    }

    private void Drawn(PdfStream? drawn, PdfDictionary? outer, TextState state, int depth, bool form = false)
    {
        switch (drawn is null ? null : form ? "Form" : document.Get<PdfName>(drawn.Dictionary, "Subtype")?.Value)
        {
            case "Form":
                var own = (document.Get<PdfArray>(drawn!.Dictionary, "Matrix") is { Count: 6 } m ? TextState.Matrix([.. m.Select(document.Resolve)]) : Affine.None).Then(state.Space);
                var bound = PdfBox.Read(document, drawn.Dictionary["BBox"]) is { } box ? own.Around(box) : (PdfBox?)null;
                // Whatever stands still deeper stands within the box of its form.
                if (depth == Deepest) found.Add(bound ?? everything);
                else paths.Within(bound, own.IsUpright, () => Read(document.Decode(drawn), document.Get<PdfDictionary>(drawn.Dictionary, "Resources") ?? outer, own, state.Now, depth + 1));
                break;
            case "Image":
                images.Add(state.Space.Around(new(0, 0, 1, 1)));
                break;
        }
    }
}
