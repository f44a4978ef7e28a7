using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>The agency's delegations that are not over.</summary>
[Needs(PlatformRights.Accounts)]
internal sealed class DelegationsModel(PlatformDb db, People.Delegate give, RevokeDelegation revoke, TimeProvider clock) : DelegationsPage(db, give, revoke, clock)
{
    public override bool MayRevoke(DelegationRow row) => true;

    protected override async Task Load(CancellationToken cancel)
    {
        Rows = await DelegationList.Current(Db, Now, Actor.AgencyId, cancel);
        Takers = Givers = await Choices.Positions(Db, Actor.AgencyId, Today, cancel);
    }
}
