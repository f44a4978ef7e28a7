using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Gửi đề nghị tới cơ quan cung cấp: on paper or by the national portal of the provider, with the letter named. Letters written here send their requests when they are issued.</summary>
internal sealed class SendRequest(SigningDb db, Carriage carriage, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string? Letter, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (await carriage.Of(request, cancel) is not null) return await db.Refuse(new Refusal("signing.request.in-letter", null, request.HolderName), cancel);
        if (request.Send(Clean.Line(input.Letter), clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("signing.request.sent", request.Id, null, new { request.Letter }), cancel) is { } late ? late : Done.It;
    }
}
