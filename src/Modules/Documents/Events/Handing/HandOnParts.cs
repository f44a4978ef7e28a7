using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Events.Handing;

/// <summary>A division ended within its agency: its parts of open lines, its drafts and those that its people sign go on with whoever goes on.</summary>
internal sealed class HandOnParts(DocumentsDb db, IOrganisations offices)
{
    public async Task Run(Handing handing, CancellationToken cancel)
    {
        if (handing.To.AgencyId != handing.From.AgencyId) return;
        List<Guid> ended = [handing.From.Id, .. handing.Ended.Onward.Keys];
        foreach (var some in ended.Distinct().Chunk(500))
        {
            var parts = await db.Assignments.Where(a => some.Contains(a.HolderId) && (a.State == AssignmentState.Open || a.State == AssignmentState.Handling)).ToListAsync(cancel);
            var ids = parts.Select(p => p.LineId).ToHashSet();
            var lines = await db.Lines.Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
            foreach (var part in parts)
            {
                part.HandOn(handing, offices);
                lines[part.LineId].Find(db, Rights.ReadIncoming, [part.HolderId]);
                db.Note(new Deed("documents.incoming.handed-on", part.LineId, handing.Why, new { From = handing.From.Name, To = part.HolderName, handing.Ended.On }), handing.By);
            }
            foreach (var draft in await db.Outgoing.Where(o => (some.Contains(o.SignerPositionId) || some.Contains(o.UnitId)) && o.State != OutgoingState.Issued && o.State != OutgoingState.Withdrawn).ToListAsync(cancel))
            {
                // What has its number has the division's abbreviation in it.
                if (draft.Number is null) draft.UnitId = handing.Onward(draft.UnitId) ?? draft.UnitId;
                draft.SignerPositionId = handing.Onward(draft.SignerPositionId) ?? draft.SignerPositionId;
                db.Note(new Deed("documents.outgoing.handed-on", draft.Id, handing.Why, new { From = handing.From.Name, To = handing.To.Name, handing.Ended.On }), handing.By);
            }
        }
    }
}
