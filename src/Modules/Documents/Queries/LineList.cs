using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <param name="Fresh">A part of one's own that nobody has begun.</param>
internal sealed record LineRow(
    Guid Id, LineState State, string SenderName, string Notation, string Type, string Subject, Urgency Urgency, DateTimeOffset At,
    DateOnly? Due, DateTimeOffset? ClosedAt, AssignmentRole? Role = null, bool Fresh = false, Verdict? Verdict = null)
{
    /// <summary>Where the next page begins; the assignment's key in one's own boxes.</summary>
    public Guid Cursor { get; init; } = Id;
}

/// <summary>What a list is narrowed to.</summary>
internal enum Only { All, Lead, Coordinate, Urgent }

/// <param name="Next">Cursor of the page after; null on the last.</param>
internal sealed record LinePage(IReadOnlyList<LineRow> Rows, Guid? Next);

/// <summary>One page of a box. Walks an index from the cursor on and touches the rows it shows, however many there are.</summary>
internal sealed class LineList(DocumentsDb db, Acting acting, WorkDays days, TimeProvider clock)
{
    public const int PageSize = 30;

    public Task<LinePage> Page(Box box, Guid? after, Only only, CancellationToken cancel) => box switch
    {
        Box.Soon or Box.Late => ByDue(box, after, only, cancel),
        Box.Mine or Box.Informed or Box.Finished => Own(box, after, only, cancel),
        _ => ByState(Boxes.States(box), after, only, cancel),
    };

    private async Task<LinePage> ByState(LineState[] states, Guid? after, Only only, CancellationToken cancel)
    {
        var rows = new List<LineRow>();
        foreach (var state in states)
        {
            var lines = Urgent(db.Lines.AsNoTracking().Where(l => l.AgencyId == db.Scope && l.State == state), only);
            if (after is { } cursor) lines = lines.Where(l => l.Id < cursor);
            rows.AddRange(await Rows(lines.OrderByDescending(l => l.Id)).ToListAsync(cancel));
        }
        return Cut(rows.OrderByDescending(r => r.Cursor));
    }

    private async Task<LinePage> ByDue(Box box, Guid? after, Only only, CancellationToken cancel)
    {
        var lines = Urgent(DueWithin(box).AsNoTracking(), only);
        if (after is { } cursor)
        {
            var from = await db.Lines.Where(l => l.Id == cursor).Select(l => l.Due).FirstOrDefaultAsync(cancel);
            lines = lines.Where(l => l.Due > from || (l.Due == from && l.Id > cursor));
        }
        return Cut(await Rows(lines.OrderBy(l => l.Due).ThenBy(l => l.Id)).ToListAsync(cancel));
    }

    private async Task<LinePage> Own(Box box, Guid? after, Only only, CancellationToken cancel)
    {
        var (rows, urgent) = (new List<LineRow>(), only == Only.Urgent);
        foreach (var part in Parts(box, only))
        {
            var mine = after is { } cursor ? part.Where(a => a.Id < cursor) : part;
            rows.AddRange(await (from a in mine
                                 join l in db.Lines.AsNoTracking() on a.LineId equals l.Id
                                 where !urgent || l.Urgency != Urgency.Normal
                                 orderby a.Id descending
                                 select new LineRow(l.Id, l.State, l.SenderName, l.Notation, l.Type, l.Subject, l.Urgency, l.At, a.Due, a.ClosedAt, a.Role, a.State == AssignmentState.Open && a.Role != AssignmentRole.Inform, l.Verdict) { Cursor = a.Id })
                .Take(PageSize + 1).ToListAsync(cancel));
        }
        return Cut(rows.OrderByDescending(r => r.Cursor));
    }

    /// <summary>Each stretch of the index on its own, so that every one is read in order and only as far as shown.</summary>
    private IEnumerable<IQueryable<Assignment>> Parts(Box box, Only only = Only.All)
    {
        AssignmentState[] states = box switch { Box.Mine => [AssignmentState.Open, AssignmentState.Handling], Box.Informed => [AssignmentState.Open], Box.Finished => [AssignmentState.Done], _ => [] };
        AssignmentRole[] roles = box == Box.Informed ? [AssignmentRole.Inform]
            : only switch { Only.Lead => [AssignmentRole.Lead], Only.Coordinate => [AssignmentRole.Coordinate], _ => [AssignmentRole.Lead, AssignmentRole.Coordinate] };
        return from holder in acting.Actor.Holders()
               from state in states
               from role in roles
               select db.Assignments.AsNoTracking().Where(a => a.HolderId == holder && a.State == state && a.Role == role);
    }

    private IQueryable<Line> DueWithin(Box box)
    {
        var today = clock.Today();
        var open = db.Lines.Where(l => l.AgencyId == db.Scope && l.ClosedAt == null);
        if (box == Box.Late) return open.Where(l => l.Due < today);
        var soon = days.Soon();
        return open.Where(l => l.Due >= today && l.Due <= soon);
    }

    private static IQueryable<Line> Urgent(IQueryable<Line> lines, Only only) => only == Only.Urgent ? lines.Where(l => l.Urgency != Urgency.Normal) : lines;

    private static IQueryable<LineRow> Rows(IQueryable<Line> lines) => lines.Take(PageSize + 1)
        .Select(l => new LineRow(l.Id, l.State, l.SenderName, l.Notation, l.Type, l.Subject, l.Urgency, l.At, l.Due, l.ClosedAt, null, false, l.Verdict));

    private static LinePage Cut(IEnumerable<LineRow> rows)
    {
        var page = rows.Take(PageSize + 1).ToList();
        return page.Count > PageSize ? new LinePage(page[..PageSize], page[PageSize - 1].Cursor) : new LinePage(page, null);
    }
}
