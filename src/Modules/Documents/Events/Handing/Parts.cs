using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;

namespace CuuLong.Documents.Events.Handing;

internal static class Parts
{
    /// <summary>To the holder's own new unit or position; an open part whose holder ended with nobody after it, to the office that goes on.</summary>
    public static void HandOn(this Assignment part, Handing handing, IOrganisations offices)
    {
        var holder = handing.Onward(part.HolderId) ?? (part.State is AssignmentState.Open or AssignmentState.Handling ? handing.To.Id : part.HolderId);
        part.HandOn(handing.To.AgencyId, holder, offices.Find(holder)?.Name ?? part.HolderName);
    }

    public static void Find(this Line line, DocumentsDb db, string permission, IReadOnlyCollection<Guid>? holders = null) =>
        db.Index("documents.incoming", line.Id, line.AgencyId, permission, line.Subject, $"{line.Notation} {line.SenderName}", $"/incoming/{line.Id}", line.At, holders);
}
