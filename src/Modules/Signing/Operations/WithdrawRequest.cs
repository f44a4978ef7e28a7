using CuuLong.Platform.Deeds;
using CuuLong.Platform;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Operations;

/// <summary>Rút đề nghị, while nobody has answered it; a letter under way goes on without it. What an agency that is no more left open is closed so (ADR 72).</summary>
internal sealed class WithdrawRequest(SigningDb db, Registers registers, Carriage carriage, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await registers.Request(input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        var letter = await carriage.Of(request, cancel);
        if (request.Withdraw(clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        if (letter is not null) await carriage.Leave(request, letter, cancel);
        return await db.Commit(new Deed("signing.request.withdrawn", request.Id), cancel) is { } late ? late : Done.It;
    }
}
