using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Events.Handing;

/// <summary>
/// What an agency that ended had drafted and not issued. What was under way goes back to its drafter: page, number and signature were those of
/// an office that is no more. A letter of request is given up; the new office asks in its own name.
/// </summary>
internal sealed class HandOnDrafts(DocumentsDb db, Words words)
{
    public async Task Run(Handing handing, CancellationToken cancel)
    {
        var open = await db.Outgoing.Where(o => o.State != OutgoingState.Issued && o.State != OutgoingState.Withdrawn).OrderBy(o => o.Id).ToListAsync(cancel);
        var reason = words["documents.handed-on.return", handing.From.Name, handing.To.Name];
        var agency = handing.To.AgencyId;
        foreach (var some in open.Chunk(500))
        {
            var ids = some.Where(d => d.LetterRevision is null).Select(d => d.Id).ToList();
            await db.Attachments.Where(a => ids.Contains(a.OwnerId)).ExecuteUpdateAsync(s => s.SetProperty(a => a.AgencyId, agency), cancel);
            foreach (var draft in some)
            {
                var notation = draft.Notation;
                if (!draft.Editable) draft.Return(reason);
                if (draft.LetterRevision is not null)
                {
                    draft.Withdraw();
                    db.Raise(new LetterGivenUp(draft.Id, reason));
                    db.Note(new Deed("documents.outgoing.withdrawn", draft.Id, reason));
                    continue;
                }
                draft.HandOn(agency, handing.Onward(draft.UnitId) ?? handing.To.Id, handing.Onward(draft.SignerPositionId) ?? draft.SignerPositionId);
                db.Note(new Deed("documents.outgoing.handed-on", draft.Id, handing.Why, new { From = handing.From.Name, To = handing.To.Name, handing.Ended.On, Notation = notation }), handing.By);
            }
        }
    }
}
