using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Events;

/// <summary>A letter of request was sent back: handled for the recipient, and passed on to the agency that wrote it.</summary>
internal sealed class LetterCameBack(DocumentsDb db, Offices offices) : IHandle<LineReturned>
{
    public ModuleDb? Db => db;

    public async Task Handle(LineReturned returned, CancellationToken cancel)
    {
        if (returned.OutgoingId is not { } id) return;
        var writer = await db.Outgoing.IgnoreQueryFilters().Where(o => o.Id == id && o.LetterRevision != null).Select(o => (Guid?)o.AgencyId).FirstOrDefaultAsync(cancel);
        if (writer is not { } agency) return;
        var by = (await offices.Find(returned.AgencyId, cancel))?.Name ?? "";
        db.Raise(new LetterReturned(id, agency, returned.AgencyId, $"{by}: {returned.Reason}"));
    }
}
