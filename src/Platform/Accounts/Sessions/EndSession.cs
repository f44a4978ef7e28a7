using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Sessions;

/// <summary>Ends a session of one's own; its cookie is refused from the next request on.</summary>
internal sealed class EndSession(PlatformDb db, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid AccountId, Guid SessionId);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == input.SessionId && s.AccountId == input.AccountId, cancel);
        if (session is null) return Refusal.NotFound;
        if (session.EndedAt is not null) return Done.It;
        session.EndedAt = clock.Instant();
        return await db.Commit(new Deed("platform.session.ended", input.AccountId, null, new { session.Device, session.Address }), cancel) is { } refusal ? refusal : Done.It;
    }
}
