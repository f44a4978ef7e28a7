using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Xác nhận đề nghị, by the head of the body that directly manages the holder.</summary>
internal sealed class ConfirmRequest(SigningDb db, Acting acting, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (request.Confirm(acting.Actor.Name, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("signing.request.confirmed", request.Id), cancel) is { } late ? late : Done.It;
    }
}
