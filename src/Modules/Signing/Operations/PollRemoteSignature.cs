using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>
/// Hỏi kết quả ký từ xa. Asked by the waiting page, and when the service calls back: a call says only that there is news,
/// what counts is what the service answers. Asked again after the end, it gives the same end.
/// </summary>
internal sealed class PollRemoteSignature(SigningDb db, RemoteServices services, RemoteCompletion completion, Acting acting, TimeProvider clock) : IOperation
{
    /// <param name="Id">Or service and transaction, as a call back names them.</param>
    public sealed record Input(Guid? Id, string? Service = null, string? Transaction = null);

    public async Task<Outcome<PendingSignature>> Run(Input input, CancellationToken cancel = default)
    {
        if (await Find(input, cancel) is not { } pending) return Refusal.NotFound;
        if (pending.State != PendingState.Waiting) return pending;
        if (services.Of(pending.Service) is not { } service) return new Refusal("signing.remote.no-service", null, pending.Service);
        var answer = await Ask(service, pending, cancel);
        var now = clock.Instant();
        if (answer is null or { State: RemoteState.Waiting })
        {
            if (now < pending.Until) return answer is null ? new Refusal("signing.remote.silent", null, pending.Service) : pending;
            answer = new(RemoteState.TimedOut);
        }
        var closed = answer.State switch
        {
            RemoteState.Declined => pending.End(PendingState.Declined, new("signing.remote.declined"), now),
            RemoteState.TimedOut => pending.End(PendingState.TimedOut, new("signing.remote.timed-out"), now),
            _ => await completion.Complete(pending, answer, cancel),
        };
        if (closed is not null) return await db.Refuse(closed, cancel);
        db.Raise(pending);
        if (await db.Commit(new Deed("signing.pending.ended", pending.Id, null, new { State = pending.State.ToString(), pending.ResultHash, pending.Reason }), cancel) is not { } late) return pending;
        // Two calls at once: the second finds what the first did.
        return await Find(input, cancel) is { State: not PendingState.Waiting } done ? done : late;
    }

    private async Task<PendingSignature?> Find(Input input, CancellationToken cancel)
    {
        db.Forget();
        if (input.Id is { } id) return await db.Pending.FirstOrDefaultAsync(p => p.Id == id, cancel);
        // The service is no one's colleague: its transaction says which agency it is about.
        var found = await db.Pending.IgnoreQueryFilters().FirstOrDefaultAsync(p => p.Way == SigningWay.Remote && p.Service == input.Service && p.Reference == input.Transaction, cancel);
        if (found is not null && !acting.Actor.SignedIn) acting.As(Actor.System with { AgencyId = found.AgencyId });
        return found;
    }

    private static async Task<RemoteAnswer?> Ask(IRemoteService service, PendingSignature pending, CancellationToken cancel)
    {
        try
        {
            return await service.Poll(pending.Reference, cancel);
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
