using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Queries;

/// <summary>Whether a document on its way can get the signature that is due on it; an agency without certificates signs on paper and is told nothing.</summary>
internal sealed class SigningHope(IDocumentSigning signing, Positions positions, Acting acting)
{
    private static readonly string[] OnPaper = ["signing.sign.no-certificate", "signing.sign.no-seal"];

    /// <returns>Why not, and whether the actor is the one who can sign it now.</returns>
    public async Task<(Refusal? Blocked, bool MaySign)> Of(Outgoing document, CancellationToken cancel)
    {
        if (document.State == OutgoingState.Signed && document.Digital) return ((await signing.Ready(document.AgencyId, null, cancel)).Refusal, false);
        if (document.State != OutgoingState.Signing || await positions.Held(document.SignerPositionId, document.AgencyId, cancel) is not { } signer) return (null, false);
        var actor = acting.Actor;
        var mine = actor.PositionId == signer.PositionId || actor.OnBehalf?.PositionId == signer.PositionId;
        var refusal = (await signing.Ready(document.AgencyId, mine ? actor.PersonId : signer.PersonId, cancel)).Refusal ?? (await signing.Ready(document.AgencyId, null, cancel)).Refusal;
        return (refusal is null || OnPaper.Contains(refusal.Code) ? null : refusal, refusal is null && mine && actor.May(Rights.Approve));
    }
}
