using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

internal sealed record DeskRow(Guid Id, OutgoingState State, string Type, string Subject, Urgency Urgency, string DrafterName, string? Notation, string? ReturnReason);

/// <param name="Next">Cursor of the issued ones after those shown.</param>
internal sealed record IssuingDesk(IReadOnlyDictionary<OutgoingState, IReadOnlyList<DeskRow>> Rows, Guid? Next);

/// <summary>The issuing desk: what waits at each step, one's own drafts, and what was issued last.</summary>
internal sealed class OutgoingDesk(DocumentsDb db, Acting acting)
{
    public const int Most = 30;
    public static readonly OutgoingState[] Shown =
        [OutgoingState.Returned, OutgoingState.Draft, OutgoingState.Review, OutgoingState.Signing, OutgoingState.Signed, OutgoingState.Issued];

    public async Task<IssuingDesk> Read(Guid? after, CancellationToken cancel)
    {
        var rows = new Dictionary<OutgoingState, IReadOnlyList<DeskRow>>();
        foreach (var state in Shown)
            if (after is null || state == OutgoingState.Issued)
                rows[state] = await Rows(state, after, cancel);
        var issued = rows[OutgoingState.Issued];
        return new IssuingDesk(rows, issued.Count == Most ? issued[^1].Id : null);
    }

    /// <summary>What waits at these steps, one after the other.</summary>
    public async Task<IReadOnlyList<(OutgoingState State, IReadOnlyList<DeskRow> Rows)>> At(IEnumerable<OutgoingState> steps, CancellationToken cancel)
    {
        var found = new List<(OutgoingState, IReadOnlyList<DeskRow>)>();
        foreach (var step in steps) found.Add((step, await Rows(step, null, cancel)));
        return found;
    }

    private async Task<IReadOnlyList<DeskRow>> Rows(OutgoingState state, Guid? after, CancellationToken cancel)
    {
        var rows = db.Outgoing.AsNoTracking().Where(o => o.AgencyId == db.Scope && o.State == state);
        if (after is { } cursor) rows = rows.Where(o => o.Id < cursor);
        if (state != OutgoingState.Issued && !acting.Actor.SeesDesk())
        {
            var me = acting.Actor.PersonId;
            rows = rows.Where(o => o.DrafterId == me);
        }
        return await rows.OrderByDescending(o => o.Id).Take(Most)
            .Select(o => new DeskRow(o.Id, o.State, o.Type, o.Subject, o.Urgency, o.DrafterName, o.Notation, o.ReturnReason)).ToListAsync(cancel);
    }
}

internal static class DeskSight
{
    /// <summary>Who works on others' drafts sees them; the rest see their own, and what is issued.</summary>
    public static bool SeesDesk(this Actor actor) => actor.May(Rights.Review) || actor.May(Rights.Approve) || actor.May(Rights.Issue);
}
