using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>
/// Hỏi các chữ ký đang chờ: a signer who closed the page after agreeing on the telephone loses nothing, also where the service does not
/// call back; and what nobody answered in time ends.
/// </summary>
internal sealed class AskAwaited(SigningDb db, PollRemoteSignature poll, Acting acting, TimeProvider clock) : IOperation
{
    private const int AtOnce = 200;

    /// <returns>How many waited.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel = default)
    {
        // The installation asks for the signers of all agencies, hence across them.
        var waiting = await db.Pending.IgnoreQueryFilters().AsNoTracking().Where(p => p.State == PendingState.Waiting).OrderBy(p => p.Until).Take(AtOnce)
            .Select(p => new { p.Id, p.AgencyId, p.Way, p.Service, p.Reference, p.Until }).ToListAsync(cancel);
        foreach (var pending in waiting)
        {
            acting.As(Actor.System with { AgencyId = pending.AgencyId });
            if (pending.Way == SigningWay.Remote) await poll.Run(new(null, pending.Service, pending.Reference), cancel);
            else if (clock.Instant() > pending.Until) await End(pending.Id, cancel);
        }
        return waiting.Count;
    }

    private async Task End(Guid id, CancellationToken cancel)
    {
        db.Forget();
        var pending = await db.Pending.FirstAsync(p => p.Id == id, cancel);
        if (pending.End(PendingState.TimedOut, new("signing.desktop.timed-out"), clock.Instant()) is not null) return;
        db.Raise(pending);
        // When the file came at this very moment, that end stands.
        await db.Commit(new Deed("signing.pending.ended", id, null, new { State = pending.State.ToString(), pending.Reason }), cancel);
    }
}
