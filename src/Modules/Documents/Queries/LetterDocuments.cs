using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Pages;
using CuuLong.Platform.Access;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>Tells the pages of requests where the document of their letter stands.</summary>
internal sealed class LetterDocuments(DocumentsDb db, OutgoingView view, Acting acting) : ILetterDocuments
{
    public bool MayDraft => acting.Actor.May(Rights.Draft);

    public async Task<LetterDocument?> Of(Guid letter, CancellationToken cancel = default)
    {
        if (await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(o => o.Id == letter && o.LetterRevision != null, cancel) is not { } document) return null;
        var seen = acting.Actor.May(Rights.ReadOutgoing) && await view.Seen(letter, cancel) is not null;
        return new LetterDocument(seen ? $"/outgoing/{letter}" : null, $"documents.outgoing.state.{document.State}", Looks.Of(document.State), document.DrafterName);
    }
}
