using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>Arrived: the signature is here and goes onto the document at this moment.</summary>
internal enum AwaitedStanding { Waiting, Arrived, Taken, Declined, TimedOut, Dropped }

/// <param name="Until">How long it may still come; null once it is settled.</param>
internal sealed record AwaitedRow(Awaited Row, string Notation, string Subject, DateOnly? On, AwaitedStanding Standing, Refusal? Why, DateTimeOffset? Until, string? Code, string? ConfirmAt)
{
    /// <summary>Under which a form brings its signed file.</summary>
    public string Field => $"signed{Row.Id:N}";

    public bool Settled => Standing is not (AwaitedStanding.Waiting or AwaitedStanding.Arrived);
}

/// <summary>What one person asked for and how each of it stands.</summary>
internal sealed class AwaitedList(DocumentsDb db, IAwaitedSignatures elsewhere, Acting acting, TimeProvider clock)
{
    /// <summary>Longer than the sending of a request takes: one that was never sent shows by then.</summary>
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(1);

    public async Task<List<AwaitedRow>> Of(Guid batch, CancellationToken cancel)
    {
        var person = acting.Actor.PersonId;
        var rows = await (from a in db.Awaited.AsNoTracking()
                          join o in db.Outgoing.AsNoTracking() on a.OutgoingId equals o.Id
                          where a.Batch == batch && a.PersonId == person
                          orderby o.Number, a.Id
                          select new { Row = a, o.Notation, o.Subject, o.IssuedOn }).ToListAsync(cancel);
        var open = rows.Where(r => r.Row.Ending == AwaitedEnd.Open).Select(r => r.Row.Id).ToList();
        var standing = open.Count == 0 ? [] : (await elsewhere.Look(open, cancel)).ToDictionary(s => s.Id);
        return [.. rows.Select(r => Of(r.Row, r.Notation ?? "", r.Subject, r.IssuedOn, standing.GetValueOrDefault(r.Row.Id)))];
    }

    /// <summary>Where these documents wait for the actor's own telephone or desktop: the page of each.</summary>
    public async Task<Dictionary<Guid, Guid>> Open(IReadOnlyCollection<Guid> documents, CancellationToken cancel)
    {
        var person = acting.Actor.PersonId;
        var open = await db.Awaited.AsNoTracking().Where(a => documents.Contains(a.OutgoingId) && a.PersonId == person && a.Ending == AwaitedEnd.Open).Select(a => new { a.OutgoingId, a.Batch }).ToListAsync(cancel);
        return open.DistinctBy(a => a.OutgoingId).ToDictionary(a => a.OutgoingId, a => a.Batch);
    }

    private AwaitedRow Of(Awaited row, string notation, string subject, DateOnly? on, AwaitedSignature? now)
    {
        var (standing, why) = row.Ending switch
        {
            AwaitedEnd.Taken => (AwaitedStanding.Taken, null),
            AwaitedEnd.Dropped => (Ended(row.Reason!), row.Why),
            _ when now is null => clock.Instant() - row.BegunAt < Sending ? (AwaitedStanding.Waiting, null) : (AwaitedStanding.Dropped, new Refusal("documents.await.not-sent")),
            _ => (now.State switch
            {
                AwaitedState.Waiting => AwaitedStanding.Waiting, AwaitedState.Signed => AwaitedStanding.Arrived, AwaitedState.Declined => AwaitedStanding.Declined,
                AwaitedState.TimedOut => AwaitedStanding.TimedOut, _ => AwaitedStanding.Dropped,
            }, now.Why),
        };
        return new(row, notation, subject, on, standing, why, now is { State: AwaitedState.Waiting } ? now.Until : null, now?.Code, now?.ConfirmAt);
    }

    private static AwaitedStanding Ended(string reason) =>
        reason.EndsWith(".declined", StringComparison.Ordinal) ? AwaitedStanding.Declined : reason.EndsWith(".timed-out", StringComparison.Ordinal) ? AwaitedStanding.TimedOut : AwaitedStanding.Dropped;
}
