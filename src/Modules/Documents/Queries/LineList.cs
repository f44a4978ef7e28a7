using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

internal sealed record LineRow(
    Guid Id, LineState State, string SenderName, string Notation, string Type, string Subject, Urgency Urgency, DateTimeOffset At,
    DateOnly? Due, DateTimeOffset? ClosedAt, AssignmentRole? Role = null)
{
    /// <summary>Where the next page begins; the assignment's key in one's own boxes.</summary>
    public Guid Cursor { get; init; } = Id;
}

/// <param name="Next">Cursor of the page after; null on the last.</param>
internal sealed record LinePage(IReadOnlyList<LineRow> Rows, Guid? Next);

/// <summary>One page of a box. Walks an index from the cursor on and touches the rows it shows, however many there are.</summary>
internal sealed class LineList(DocumentsDb db, Acting acting, TimeProvider clock)
{
    public const int PageSize = 30, Bound = 1000;

    public Task<LinePage> Page(Box box, Guid? after, bool urgent, CancellationToken cancel) => box switch
    {
        Box.Soon or Box.Late => ByDue(box, after, urgent, cancel),
        Box.Mine or Box.Informed or Box.Finished => Own(box, after, urgent, cancel),
        _ => ByState(Boxes.States(box), after, urgent, cancel),
    };

    /// <summary>How many, as far as <see cref="Bound"/>; the page writes "999+" there.</summary>
    public async Task<int> Count(Box box, CancellationToken cancel)
    {
        if (Boxes.Endless(box)) return 0;
        if (box is Box.Soon or Box.Late) return await DueWithin(box).Select(l => l.Id).Take(Bound).CountAsync(cancel);
        var count = 0;
        foreach (var state in Boxes.States(box))
            count += await db.Lines.Where(l => l.AgencyId == db.Scope && l.State == state).Select(l => l.Id).Take(Bound).CountAsync(cancel);
        foreach (var part in Parts(box))
            count += await part.Select(a => a.Id).Take(Bound).CountAsync(cancel);
        return Math.Min(count, Bound);
    }

    private async Task<LinePage> ByState(LineState[] states, Guid? after, bool urgent, CancellationToken cancel)
    {
        var rows = new List<LineRow>();
        foreach (var state in states)
        {
            var lines = Urgent(db.Lines.AsNoTracking().Where(l => l.AgencyId == db.Scope && l.State == state), urgent);
            if (after is { } cursor) lines = lines.Where(l => l.Id < cursor);
            rows.AddRange(await Rows(lines.OrderByDescending(l => l.Id)).ToListAsync(cancel));
        }
        return Cut(rows.OrderByDescending(r => r.Cursor));
    }

    private async Task<LinePage> ByDue(Box box, Guid? after, bool urgent, CancellationToken cancel)
    {
        var lines = Urgent(DueWithin(box).AsNoTracking(), urgent);
        if (after is { } cursor)
        {
            var from = await db.Lines.Where(l => l.Id == cursor).Select(l => l.Due).FirstOrDefaultAsync(cancel);
            lines = lines.Where(l => l.Due > from || (l.Due == from && l.Id > cursor));
        }
        return Cut(await Rows(lines.OrderBy(l => l.Due).ThenBy(l => l.Id)).ToListAsync(cancel));
    }

    private async Task<LinePage> Own(Box box, Guid? after, bool urgent, CancellationToken cancel)
    {
        var rows = new List<LineRow>();
        foreach (var part in Parts(box))
        {
            var mine = after is { } cursor ? part.Where(a => a.Id < cursor) : part;
            rows.AddRange(await (from a in mine
                                 join l in db.Lines.AsNoTracking() on a.LineId equals l.Id
                                 where !urgent || l.Urgency != Urgency.Normal
                                 orderby a.Id descending
                                 select new LineRow(l.Id, l.State, l.SenderName, l.Notation, l.Type, l.Subject, l.Urgency, l.At, a.Due, a.ClosedAt, a.Role) { Cursor = a.Id })
                .Take(PageSize + 1).ToListAsync(cancel));
        }
        return Cut(rows.OrderByDescending(r => r.Cursor));
    }

    /// <summary>Each stretch of the index on its own, so that every one is read in order and only as far as shown.</summary>
    private IEnumerable<IQueryable<Assignment>> Parts(Box box)
    {
        AssignmentState[] states = box switch { Box.Mine => [AssignmentState.Open, AssignmentState.Handling], Box.Informed => [AssignmentState.Open], Box.Finished => [AssignmentState.Done], _ => [] };
        AssignmentRole[] roles = box == Box.Informed ? [AssignmentRole.Inform] : [AssignmentRole.Lead, AssignmentRole.Coordinate];
        return from holder in acting.Actor.Holders()
               from state in states
               from role in roles
               select db.Assignments.AsNoTracking().Where(a => a.HolderId == holder && a.State == state && a.Role == role);
    }

    private IQueryable<Line> DueWithin(Box box)
    {
        var today = clock.Today();
        var open = db.Lines.Where(l => l.AgencyId == db.Scope && l.ClosedAt == null);
        var soon = today.AddDays(3);
        return box == Box.Late ? open.Where(l => l.Due < today) : open.Where(l => l.Due >= today && l.Due <= soon);
    }

    private static IQueryable<Line> Urgent(IQueryable<Line> lines, bool urgent) => urgent ? lines.Where(l => l.Urgency != Urgency.Normal) : lines;

    private static IQueryable<LineRow> Rows(IQueryable<Line> lines) => lines.Take(PageSize + 1)
        .Select(l => new LineRow(l.Id, l.State, l.SenderName, l.Notation, l.Type, l.Subject, l.Urgency, l.At, l.Due, l.ClosedAt, null));

    private static LinePage Cut(IEnumerable<LineRow> rows)
    {
        var page = rows.Take(PageSize + 1).ToList();
        return page.Count > PageSize ? new LinePage(page[..PageSize], page[PageSize - 1].Cursor) : new LinePage(page, null);
    }
}
