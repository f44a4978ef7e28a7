using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>Begins a session for a person who has proved to be the account's; the deed is that of the person.</summary>
internal sealed class StartSession(PlatformDb db, DbKernel kernel, ActorResolver resolver) : IOperation
{
    public sealed record Input(Account Account, string Means, string Device, string Address);

    /// <param name="Several">The person holds several positions and may want another than the one chosen.</param>
    public sealed record Started(Guid SessionId, Guid AccountId, Guid PositionId, bool Several);

    public async Task<Outcome<Started>> Run(Input input, CancellationToken cancel = default)
    {
        var account = input.Account;
        if (account.DisabledAt is not null) return Refusal.On("UserName", "platform.sign-in.disabled");
        var positions = await db.HeldBy(account, kernel.Clock.Today(), cancel);
        if (positions is not [var position, ..]) return Refusal.On("UserName", "platform.sign-in.no-position");

        var now = kernel.Clock.Instant();
        var session = new Session
        {
            Id = kernel.Ids.New(), AccountId = account.Id, PositionId = position.Id, Means = input.Means, StartedAt = now, SeenAt = now,
            Device = input.Device.Length > 300 ? input.Device[..300] : input.Device, Address = input.Address,
        };
        db.Add(session);
        kernel.Acting.As(await resolver.Resolve(account.Id, position.Id, default, cancel));
        return await db.Commit(new Deed("platform.session.started", account.Id, null, new { input.Means, input.Address }), cancel) is { } refusal
            ? refusal
            : new Started(session.Id, account.Id, position.Id, positions.Count > 1);
    }
}
