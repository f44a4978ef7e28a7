using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Operations;

/// <summary>Phụ lục in files of their own: what may be one, how many and how much, and their rows. A document without any asks nothing here.</summary>
internal sealed class Annexes(DocumentsDb db, Ids ids)
{
    public const int Most = 20;
    public const long MostBytes = 100L << 20;

    // What can be read as pages, and so be signed; a table keeps its own file beside them.
    private static readonly string[] Types =
        [FileKind.Pdf.Type, FileKind.Docx.Type, FileKind.Doc.Type, FileKind.Rtf.Type, FileKind.Odt.Type, FileKind.Xlsx.Type, FileKind.Xls.Type, FileKind.Ods.Type];

    /// <summary>Adds them behind those that are there.</summary>
    public async Task<Refusal?> Put(Outgoing draft, IReadOnlyList<StoredFile>? files, CancellationToken cancel)
    {
        if (files is null or []) return null;
        if (draft.Annexes + files.Count > Most) return Refusal.On("Attachments", "documents.annex.too-many", Most);
        if (files.FirstOrDefault(f => !Types.Contains(f.Type)) is { } other) return Refusal.On("Attachments", "documents.annex.kind", other.Name);
        var held = draft.Annexes == 0 ? 0 : (await db.RowsBy<Attachment>(nameof(Attachment.OwnerId), draft.Id, cancel)).Sum(a => a.Size);
        if (held + files.Sum(f => f.Size) > MostBytes) return Refusal.On("Attachments", "documents.annex.too-large", MostBytes >> 20);
        foreach (var file in files)
            db.Put(new Attachment
            {
                Id = ids.New(), OwnerId = draft.Id, AgencyId = draft.AgencyId, Place = draft.AddAnnex(), Hash = file.Hash, Name = file.Name, Type = file.Type, Size = file.Size,
                PdfHash = file.Type == FileKind.Pdf.Type ? file.Hash : null,
            });
        return null;
    }

    /// <summary>In their order; none is asked for when the document says that it has none.</summary>
    public async Task<IReadOnlyList<Attachment>> Of(Outgoing document, CancellationToken cancel) =>
        document.Annexes == 0 ? [] : [.. (await db.RowsBy<Attachment>(nameof(Attachment.OwnerId), document.Id, cancel)).OrderBy(a => a.Place)];
}
