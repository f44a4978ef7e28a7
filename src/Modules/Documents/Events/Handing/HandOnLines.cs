using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Events.Handing;

/// <summary>Open receipt lines of an agency that ended, with their parts, opinions and files. Who held a part holds it in the new position.</summary>
internal sealed class HandOnLines(DocumentsDb db, IOrganisations offices)
{
    private const int AtOnce = 500;

    public async Task Run(Handing handing, CancellationToken cancel)
    {
        var open = await db.Lines.Where(l => l.ClosedAt == null).OrderBy(l => l.Id).ToListAsync(cancel);
        foreach (var some in open.Chunk(AtOnce))
        {
            var ids = some.Select(l => l.Id).ToList();
            var parts = (await db.Assignments.Where(a => ids.Contains(a.LineId)).ToListAsync(cancel)).ToLookup(a => a.LineId);
            var agency = handing.To.AgencyId;
            await db.Opinions.Where(o => ids.Contains(o.LineId)).ExecuteUpdateAsync(s => s.SetProperty(o => o.AgencyId, agency), cancel);
            await db.Attachments.Where(a => ids.Contains(a.OwnerId)).ExecuteUpdateAsync(s => s.SetProperty(a => a.AgencyId, agency), cancel);
            foreach (var line in some) await HandOn(line, [.. parts[line.Id]], handing, cancel);
        }
    }

    private async Task HandOn(Line line, List<Assignment> parts, Handing handing, CancellationToken cancel)
    {
        var number = line.ArrivalNumber;
        line.HandOn(handing.To.AgencyId);
        foreach (var part in parts) part.HandOn(handing, offices);
        await db.Unindex("documents.incoming", line.Id, cancel);
        line.Find(db, Rights.AllIncoming);
        if (parts.Count > 0) line.Find(db, Rights.ReadIncoming, [.. parts.Where(p => p.State != AssignmentState.TakenBack).Select(p => p.HolderId)]);
        db.Note(new Deed("documents.incoming.handed-on", line.Id, handing.Why, new { From = handing.From.Name, To = handing.To.Name, handing.Ended.On, Number = number, line.Book }), handing.By);
    }
}
