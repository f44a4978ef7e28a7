using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Events;

/// <summary>A recipient sent a document back: its drafter reads who and why.</summary>
internal sealed class TellDrafter(Notify notify, DocumentsDb documents, Offices offices) : IHandle<LineReturned>
{
    public const string Text = "documents.notice.returned";

    public ModuleDb? Db => notify.Db;

    public async Task Handle(LineReturned returned, CancellationToken cancel)
    {
        // The handler runs for the recipient's agency; the document is the sender's.
        var drafter = await documents.Outgoing.IgnoreQueryFilters().Where(o => o.Id == returned.OutgoingId).Select(o => (Guid?)o.DrafterId).FirstOrDefaultAsync(cancel);
        if (drafter is not { } person) return;
        var recipient = (await offices.Find(returned.AgencyId, cancel))?.Name ?? "";
        await notify.Person(person, Text, $"/outgoing/{returned.OutgoingId}", cancel, recipient, returned.Notation, returned.Reason);
    }
}
