using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Accounts.Sessions;

/// <summary>Ends every session of one's own but the present one.</summary>
internal sealed class EndOtherSessions(PlatformDb db, DbKernel kernel) : IOperation
{
    public async Task<Outcome<Done>> Run(Guid present, CancellationToken cancel = default)
    {
        var account = kernel.Acting.Actor.AccountId;
        await db.EndSessions(account, kernel.Clock.Instant(), present, cancel);
        return await db.Commit(new Deed("platform.session.others-ended", account), cancel) is { } refusal ? refusal : Done.It;
    }
}
