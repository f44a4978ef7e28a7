using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Documents.Templates;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Chuyển .docx và phụ lục thành PDF, in one start of the converter. The draft is saved before and stays as it is when the converter fails; the act can
/// be repeated, or a PDF be attached instead. No transaction is open while the converter works.
/// </summary>
internal sealed class ConvertDraft(DocumentsDb db, IPdfConverter converter, IFileStore files, Annexes annexes, OutgoingPaper paper, TimeProvider clock) : IOperation
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

        var sources = new List<StoredFile>();
        foreach (var (file, _) in work)
        {
            var source = file.Hash == draft.DocxHash ? await Roomy(file, paper.Place(draft.AgencyId, clock.Today()), cancel) : file;
            if (source.Refused) return await db.Refuse(source.Refusal, cancel);
            sources.Add(source.Value);
        }
        var made = await Convert(sources, cancel);
        var first = made.FirstOrDefault(m => m.Refused).Refusal;
        if (made.All(m => m.Refused)) return await db.Refuse(first!, cancel);
        for (var i = 0; i < work.Count; i++)
            if (made[i].Value is { } pdf) work[i].Take(pdf.Hash);
        var deed = new Deed("documents.outgoing.converted", id, null, work.Select((w, i) => new { From = w.File.Hash, Pdf = made[i].Value?.Hash }).Where(w => w.Pdf is not null));
        return (await db.Commit(deed, cancel) ?? first) is { } late ? late : Done.It;
    }

    /// <summary>With room for number, day and place where they were left open; the drafter's own file stays as it is.</summary>
    private async Task<Outcome<StoredFile>> Roomy(StoredFile docx, string place, CancellationToken cancel) =>
        await files.Read(docx.Hash, int.MaxValue, cancel) is { } bytes && DocxRooms.Open(bytes, place) is { } opened
            ? await files.Save(new MemoryStream(opened), docx.Name, cancel) : docx;

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
