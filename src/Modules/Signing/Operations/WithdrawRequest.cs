using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Rút đề nghị, while nobody has answered it.</summary>
internal sealed class WithdrawRequest(SigningDb db, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (request.Withdraw(clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("signing.request.withdrawn", request.Id), cancel) is { } late ? late : Done.It;
    }
}
