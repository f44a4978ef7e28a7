using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Chuyển .docx thành PDF. The draft is saved before and stays as it is when the converter fails; the act can be repeated,
/// or a PDF be attached instead. No transaction is open while the converter works.
/// </summary>
internal sealed class ConvertDraft(DocumentsDb db, IPdfConverter converter) : IOperation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public async Task<Outcome<Done>> Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(id, cancel) is not { } draft) return Refusal.NotFound;
        if (draft.DocxHash is not { } docx) return await db.Refuse(Refusal.On("Content", "documents.outgoing.no-content"), cancel);
        if (draft.PdfHash is not null) return Done.It;

        var pdf = await Convert(new StoredFile(docx, draft.DocxName!, FileKind.Docx.Type, 0), cancel);
        if (pdf.Refused) return await db.Refuse(pdf.Refusal, cancel);
        draft.PdfHash = pdf.Value.Hash;
        return await db.Commit(new Deed("documents.outgoing.converted", id, null, new { docx, Pdf = pdf.Value.Hash }), cancel) is { } late ? late : Done.It;
    }

    private async Task<Outcome<StoredFile>> Convert(StoredFile docx, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Patience);
        try
        {
            return await converter.ToPdf(docx, within.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Refusal("documents.outgoing.converter-slow", null, docx.Name);
        }
    }
}
