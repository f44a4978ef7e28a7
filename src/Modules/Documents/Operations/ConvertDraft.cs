using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Chuyển .docx và phụ lục thành PDF, in one start of the converter. The draft is saved before and stays as it is when the converter fails; the act can
/// be repeated, or a PDF be attached instead. No transaction is open while the converter works.
/// </summary>
internal sealed class ConvertDraft(DocumentsDb db, IPdfConverter converter, Annexes annexes) : IOperation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public async Task<Outcome<Done>> Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(id, cancel) is not { } draft) return Refusal.NotFound;
        if (draft is { DocxHash: null, Annexes: 0 }) return await db.Refuse(Refusal.On("Content", "documents.outgoing.no-content"), cancel);
        if (draft.State is OutgoingState.Issued or OutgoingState.Withdrawn) return await db.Refuse(draft.WrongState(), cancel);
        var work = new List<(StoredFile File, Action<string> Take)>();
        if (draft is { DocxHash: { } docx, PdfHash: null }) work.Add((new StoredFile(docx, draft.DocxName!, FileKind.Docx.Type, 0), pdf => draft.PdfHash = pdf));
        work.AddRange((await annexes.Of(draft, cancel)).Where(a => !a.HasPages).Select(a => (a.Brought(), (Action<string>)(pdf => a.PdfHash = pdf))));
        if (work.Count == 0) return Done.It;

        var made = await Convert([.. work.Select(w => w.File)], cancel);
        var first = made.FirstOrDefault(m => m.Refused).Refusal;
        if (made.All(m => m.Refused)) return await db.Refuse(first!, cancel);
        for (var i = 0; i < work.Count; i++)
            if (made[i].Value is { } pdf) work[i].Take(pdf.Hash);
        var deed = new Deed("documents.outgoing.converted", id, null, work.Select((w, i) => new { From = w.File.Hash, Pdf = made[i].Value?.Hash }).Where(w => w.Pdf is not null));
        return (await db.Commit(deed, cancel) ?? first) is { } late ? late : Done.It;
    }

    private async Task<IReadOnlyList<Outcome<StoredFile>>> Convert(IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Patience + TimeSpan.FromSeconds(5 * (files.Count - 1)));
        try
        {
            return await converter.ToPdf(files, within.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [.. files.Select(f => (Outcome<StoredFile>)new Refusal("documents.outgoing.converter-slow", null, f.Name))];
        }
    }
}
