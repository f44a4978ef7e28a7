using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Bỏ khỏi công văn: the request waits to be sent again; the letter must be written anew for what stays in it.</summary>
internal sealed class LeaveLetter(SigningDb db, Carriage carriage) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (await carriage.Of(request, cancel) is not { } letter) return await db.Refuse(new Refusal("signing.request.in-no-letter"), cancel);
        await carriage.Leave(request, letter, cancel);
        return await db.Commit(new Deed("signing.request.left-letter", request.Id, null, new { Letter = letter.Id }), cancel) is { } late ? late : Done.It;
    }
}
