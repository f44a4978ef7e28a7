using CuuLong.Platform.Access;
using CuuLong.Platform.People;

namespace CuuLong.Documents.Model;

/// <summary>Who asked for it, so that the act is finished under that name though the person is no longer there.</summary>
internal sealed partial class Awaited
{
    public Guid AccountId { get; private set; }
    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public Guid PositionId { get; private set; }
    public string PositionTitle { get; private set; } = "";
    public Guid? DelegationId { get; private set; }
    public string? OnBehalfOf { get; private set; }

    /// <summary>Null for the signer in person, and for a seal.</summary>
    public DelegationKind? SignedAs { get; private set; }

    public Actor By =>
        new(AccountId, PersonId, PersonName, AgencyId, UnitId, PositionId, PositionTitle, [], DelegationId is { } delegation ? new(delegation, default, default, OnBehalfOf!, "") : null);

    public void AskedBy(Actor actor, DelegationKind? signedAs)
    {
        (AccountId, PersonId, PersonName, UnitId, PositionId, PositionTitle) = (actor.AccountId, actor.PersonId, actor.Name, actor.UnitId, actor.PositionId, actor.PositionTitle);
        (DelegationId, OnBehalfOf, SignedAs) = (actor.OnBehalf?.DelegationId, actor.OnBehalf?.Name, signedAs);
    }
}
