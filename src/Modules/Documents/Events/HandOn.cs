using CuuLong.Documents.Data;
using CuuLong.Documents.Events.Handing;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Events;

/// <summary>
/// Bàn giao: what a unit that ended had open goes on where its work goes on, with a deed on each. What an agency closed, and its books,
/// stay as they are; the one that took over reads them (ADR 72). Handled for the agency that ended.
/// </summary>
internal sealed class HandOn(DocumentsDb db, IOrganisations offices, HandOnLines lines, HandOnDrafts drafts, HandOnParts parts, Words words) : IHandle<UnitEnded>
{
    public ModuleDb? Db => db;

    public async Task Handle(UnitEnded ended, CancellationToken cancel)
    {
        if (ended.Successors is not [var heir, ..]) return;
        var (from, to) = (offices.Get(ended.UnitId), offices.Get(heir));
        var handing = new Handing.Handing(from, to, ended, words["documents.handed-on.why", from.Name, ended.LegalDocument]);
        if (from.IsAgency && to.AgencyId != from.AgencyId)
        {
            await lines.Run(handing, cancel);
            await drafts.Run(handing, cancel);
        }
        else
        {
            await parts.Run(handing, cancel);
        }
    }
}
