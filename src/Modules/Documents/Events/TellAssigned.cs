using CuuLong.Documents.Queries;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;

namespace CuuLong.Documents.Events;

/// <summary>People named in the direction of an urgent document. What is not urgent waits in their inbox, as do the parts of units.</summary>
internal sealed record PeopleAssigned(Guid LineId, Guid AgencyId, string Subject, IReadOnlyList<Guid> Positions);

internal sealed class TellAssigned(Notify notify, Positions positions) : IHandle<PeopleAssigned>
{
    public const string Text = "documents.notice.assigned";

    public ModuleDb? Db => notify.Db;

    public async Task Handle(PeopleAssigned assigned, CancellationToken cancel)
    {
        foreach (var position in assigned.Positions)
            if (await positions.Held(position, assigned.AgencyId, cancel) is { } holder)
                await notify.Person(holder.PersonId, Text, $"/incoming/{assigned.LineId}", cancel, assigned.Subject);
    }
}
