using CuuLong.Pdf;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Pades;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Seals;

/// <summary>Asks for signatures of keys that are elsewhere, and tells how they stand.</summary>
internal sealed class AwaitedSignatures(
    SigningDb db, SigningDesk desk, IFileStore files, Marks marks, SigningSettings settings, RemoteServices services,
    BeginRemoteSignature remote, OpenDesktopTicket desktop, TakeDesktopSignature take, PollRemoteSignature poll, TimeProvider clock) : IAwaitedSignatures
{
    public async Task<Outcome<string>> Begin(Guid id, SigningOrder order, int ahead = 0, CancellationToken cancel = default)
    {
        var found = await desk.All(order.Agency, order.Person, order.Certificate, cancel);
        if (found.Refused) return found.Refusal;
        if (found.Value.FirstOrDefault(h => h.Place != KeyPlace.Here) is not { } hand) return new Refusal("signing.pending.key-here");
        try
        {
            var file = await files.Read(order.File.Hash, cancel);
            var document = PdfDocument.Open(file);
            if (SigningTurn.Check(document, order) is { } outOfTurn) return outOfTurn;
            if (hand.Place != KeyPlace.Desktop)
            {
                var request = marks.Request(order, document);
                return request.Refused ? request.Refusal : await Send(id, file, request.Value(0), order, hand, ahead, cancel);
            }
            var opened = await desktop.Run(new(order.File, hand.Cms.Key.Certificate, id), cancel);
            return opened.Refused ? opened.Refusal : opened.Value.Ticket;
        }
        catch (PdfException)
        {
            return new Refusal("signing.sign.not-signable", null, order.File.Name);
        }
    }

    public async Task<IReadOnlyList<AwaitedSignature>> Look(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        var standing = new List<AwaitedSignature>(ids.Count);
        foreach (var pending in await db.Pending.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
        {
            var asked = pending is { State: PendingState.Waiting, Way: SigningWay.Remote } ? await poll.Run(new(pending.Id), cancel) : pending;
            standing.Add(asked.Refused ? Of(pending) with { Why = asked.Refusal } : Of(asked.Value));
        }
        return standing;
    }

    public async Task<Outcome<Done>> Return(Guid id, StoredFile file, CancellationToken cancel = default)
    {
        var taken = await take.Run(new(null, await files.Read(file.Hash, cancel), id), cancel);
        return taken.Refused ? taken.Refusal : Done.It;
    }

    public async Task Withdraw(Guid id, CancellationToken cancel = default)
    {
        db.Forget();
        if (await db.Pending.FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } pending) return;
        if (pending.End(PendingState.Refused, new("signing.pending.replaced"), clock.Instant()) is not null) return;
        // When another end came first, that one stands.
        await db.Commit(new Deed("signing.pending.ended", id, null, new { State = pending.State.ToString(), pending.Reason }), cancel);
    }

    private async Task<Outcome<string>> Send(Guid id, byte[] file, SignatureRequest request, SigningOrder order, SigningDesk.Hand hand, int ahead, CancellationToken cancel)
    {
        var key = hand.Cms.Key;
        var prepared = PadesSigning.Prepare(file, hand.Cms, request, settings.Level >= PadesLevel.T);
        var input = new BeginRemoteSignature.Input(order.File, prepared, key.Certificate, key.Chain, services.For(hand.Row)!.Name, hand.Row.DeviceSerial ?? hand.Row.Serial,
            order.Shown ?? order.File.Name, settings.Level >= PadesLevel.T ? PadesLevel.T : PadesLevel.B, id, ahead);
        var begun = await remote.Run(input, cancel);
        return begun.Refused ? begun.Refusal : "";
    }

    private AwaitedSignature Of(PendingSignature pending)
    {
        var late = pending.State == PendingState.Waiting && pending is { Way: SigningWay.Desktop } && clock.Instant() > pending.Until;
        var state = late ? AwaitedState.TimedOut : pending.State switch
        {
            PendingState.Waiting => AwaitedState.Waiting, PendingState.Completed => AwaitedState.Signed, PendingState.Declined => AwaitedState.Declined,
            PendingState.TimedOut => AwaitedState.TimedOut, _ => AwaitedState.Refused,
        };
        return new(pending.Id, state, late ? new Refusal("signing.desktop.timed-out") : pending.Why, pending.Until,
            pending.Prepared is { } prepared ? ControlCode.Of(PreparedRevision.FromBytes(prepared).Digest) : null, services.Of(pending.Service)?.ConfirmAt);
    }
}
