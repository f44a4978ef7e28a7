namespace CuuLong.Pdf;

/// <summary>The form of a file (12.7.2), made indirect when it is first touched so that later signatures leave the catalogue alone.</summary>
internal sealed class FormWriting
{
    private const int SignaturesExistAndAppendOnly = 3;
    private readonly PdfUpdate update;
    private readonly PdfDictionary catalog, form;
    private readonly PdfReference? place;
    private PdfReference? certifying;
    private bool formChanged;

    public FormWriting(PdfUpdate update)
    {
        this.update = update;
        catalog = update.Document.Catalog;
        place = catalog["AcroForm"] as PdfReference;
        form = (update.Document.Resolve(catalog["AcroForm"]) as PdfDictionary)?.Copy() ?? new PdfDictionary().Set("Fields", new PdfArray());
        if (form["SigFlags"] is PdfInteger { Value: SignaturesExistAndAppendOnly }) return;
        form.Set("SigFlags", SignaturesExistAndAppendOnly);
        formChanged = true;
    }

    public void Add(PdfReference field) => Add([field]);

    /// <summary>Once for a revision.</summary>
    public void Add(IEnumerable<PdfReference> fields)
    {
        var list = new PdfArray([.. update.Document.Resolve(form["Fields"]) as PdfArray ?? [], .. fields]);
        if (form["Fields"] is PdfReference indirect) update.Write(indirect, list);
        else
        {
            form.Set("Fields", list);
            formChanged = true;
        }
    }

    public void Certify(PdfReference signature) => certifying = signature;

    public void Finish()
    {
        if (!formChanged && certifying is null) return;
        var changed = catalog.Copy();
        if (place is not null) update.Write(place, form);
        else changed.Set("AcroForm", update.Add(form));
        if (certifying is not null) changed.Set("Perms", new PdfDictionary().Set("DocMDP", certifying));
        if (place is null || certifying is not null) update.Write(update.Document.Root, changed);
    }
}
