using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;

namespace CuuLong.Platform.Pages.Account;

/// <summary>What I gave and what was given to me.</summary>
[SignedIn]
internal sealed class DelegationsModel(PlatformDb db, People.Delegate give, RevokeDelegation revoke, TimeProvider clock) : DelegationsPage(db, give, revoke, clock)
{
    public override bool MayRevoke(DelegationRow row) => row.FromPerson == Actor.PersonId && row.Delegation.RevokedAt is null && row.Delegation.To > Now;

    protected override async Task Load(CancellationToken cancel)
    {
        Rows = await DelegationList.Of(Db, Actor.PersonId, cancel);
        if (!Actor.May(PlatformRights.Delegate)) return;
        Givers = [new($"{Actor.Name}, {Actor.PositionTitle}", Actor.PositionId.ToString())];
        if (Actor.OnBehalf is { } behalf) Givers.Add(new($"{behalf.Name}, {behalf.PositionTitle}", behalf.PositionId.ToString()));
        Takers = await Choices.Positions(Db, Actor.AgencyId, Today, cancel);
    }
}
