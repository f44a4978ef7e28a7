using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Search;
using CuuLong.Platform.Text;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>Tiếp nhận văn bản giấy, bản quét: an uploaded file becomes a waiting line, with the sender typed.</summary>
internal sealed class ReceiveUpload(DocumentsDb db, Acting acting, Ids ids, IDocumentSigning signing, IncomingSettings settings, TimeProvider clock) : IOperation
{
    public sealed record Input(
        StoredFile File, string SenderName, string Notation, DateOnly? IssuedOn, string Subject, string Type = DocumentType.Letter, Urgency Urgency = Urgency.Normal, IReadOnlyList<StoredFile>? Further = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var (sender, subject) = (Clean.Of(input.SenderName), Clean.Of(input.Subject));
        if (sender.Length is 0 or > 300) return await db.Refuse(Refusal.On("SenderName", "documents.incoming.no-sender"), cancel);
        if (subject.Length is 0 or > DraftRules.LongestSubject) return await db.Refuse(Refusal.On("Subject", "documents.subject-length", DraftRules.LongestSubject), cancel);
        if (DocumentType.Find(input.Type) is null) return await db.Refuse(Refusal.On("Type", "documents.outgoing.no-type"), cancel);
        if (input.IssuedOn > clock.Today()) return await db.Refuse(Refusal.On("IssuedOn", "documents.incoming.issued-in-future", clock.Today()), cancel);

        if (!settings.Takes(input.File)) return await db.Refuse(Refusal.On("File", "documents.receive.kind", input.File.Name, settings.Endings), cancel);
        if (input.Further?.Count > Annexes.Most) return await db.Refuse(Refusal.On("Further", "documents.annex.too-many", Annexes.Most), cancel);

        // Verified on arrival; the result stands in the metadata from then on.
        var verdict = await Verified(input.File, cancel);
        var line = new Line
        {
            Id = ids.New(), AgencyId = acting.Actor.AgencyId, SenderName = sender, Notation = Clean.Of(input.Notation), IssuedOn = input.IssuedOn,
            Subject = subject, Type = input.Type, Urgency = input.Urgency, At = clock.Instant(),
            FileHash = input.File.Hash, FileName = input.File.Name, FileType = input.File.Type,
            Verdict = verdict?.Verdict, Signatures = verdict is null ? null : Signatures.Write(verdict),
        };
        db.Put(line);
        foreach (var (i, file) in (input.Further ?? []).Index()) db.Put(await Annex(line, file, i + 1, cancel));
        db.Index("documents.incoming", line.Id, line.AgencyId, Rights.AllIncoming, subject, $"{line.Notation} {sender}", $"/incoming/{line.Id}", line.At);
        var deed = new Deed("documents.incoming.received", line.Id, null, new { File = input.File.Hash, line.Notation, Verdict = verdict?.Verdict.ToString() });
        return await db.Commit(deed, cancel) is { } late ? late : line.Id;
    }

    private async Task<FileVerdict?> Verified(StoredFile file, CancellationToken cancel) => file.Type == FileKind.Pdf.Type ? await signing.Verify(file.Hash, cancel) : null;

    private async Task<Attachment> Annex(Line line, StoredFile file, int place, CancellationToken cancel)
    {
        var annex = new Attachment
        {
            Id = ids.New(), OwnerId = line.Id, AgencyId = line.AgencyId, Place = place, Hash = file.Hash, Name = file.Name, Type = file.Type, Size = file.Size,
            PdfHash = file.Type == FileKind.Pdf.Type ? file.Hash : null,
        };
        if (await Verified(file, cancel) is { } verdict) annex.Judge(verdict);
        return annex;
    }
}
