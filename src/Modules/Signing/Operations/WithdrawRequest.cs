using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Rút đề nghị, while nobody has answered it; a letter under way goes on without it.</summary>
internal sealed class WithdrawRequest(SigningDb db, Carriage carriage, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        var letter = await carriage.Of(request, cancel);
        if (request.Withdraw(clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        if (letter is not null) await carriage.Leave(request, letter, cancel);
        return await db.Commit(new Deed("signing.request.withdrawn", request.Id), cancel) is { } late ? late : Done.It;
    }
}
