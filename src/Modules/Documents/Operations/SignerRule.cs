using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.People;

namespace CuuLong.Documents.Operations;

/// <summary>Only the signer's position signs, or its delegate as KT., TL. or TUQ. (NĐ 30/2020, Điều 13).</summary>
internal sealed class SignerRule(Acting acting, Positions positions)
{
    /// <param name="As">Null for the signer in person.</param>
    public sealed record Capacity(DelegationKind? As);

    public async Task<Outcome<Capacity>> Check(Outgoing draft, CancellationToken cancel)
    {
        var actor = acting.Actor;
        if (actor.PositionId == draft.SignerPositionId) return new Capacity(null);
        if (actor.OnBehalf is not { } behalf || behalf.PositionId != draft.SignerPositionId)
            return new Refusal("documents.outgoing.not-signer", null, draft.SignerTitle, draft.SignerName);
        return await positions.InForce(behalf.DelegationId, cancel) is { } delegation
            ? new Capacity(delegation.Kind) : new Refusal("documents.outgoing.delegation-over", null, behalf.Name);
    }
}
