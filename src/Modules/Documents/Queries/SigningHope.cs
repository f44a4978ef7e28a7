using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Queries;

/// <summary>Whether a document on its way can get the signature that is due on it; an agency without certificates signs on paper and is told nothing.</summary>
internal sealed class SigningHope(IDocumentSigning signing, Positions positions, Acting acting)
{
    private static readonly string[] OnPaper = ["signing.sign.no-certificate", "signing.sign.no-seal"];

    private static readonly OutgoingState[] UnderWay = [OutgoingState.Draft, OutgoingState.Returned, OutgoingState.Review, OutgoingState.Signing];

    /// <param name="Blocked">Why not; null when it can.</param>
    /// <param name="MaySign">The actor is the one who can sign it now.</param>
    /// <param name="Seals">The ways in which it can be sealed now.</param>
    /// <param name="Lapsed">What became of the certificate in the signature since he signed; the clerk decides by the verdict whether to seal.</param>
    internal sealed record Found(Refusal? Blocked, bool MaySign, IReadOnlyList<SigningOffer> Seals, Refusal? Lapsed = null)
    {
        public static readonly Found Nothing = new(null, false, []);
    }

    public async Task<Found> Of(Outgoing document, CancellationToken cancel)
    {
        if (document is { State: OutgoingState.Signed, Digital: true })
        {
            if (document.SealedHash is not null) return Found.Nothing;
            var seals = await signing.Ways(document.AgencyId, null, cancel);
            var found = Found.Nothing with { Lapsed = await signing.Lapsed(document.SignedHash!, document.AgencyId, cancel) };
            return seals.Refused ? found with { Blocked = seals.Refusal } : found with { Seals = seals.Value };
        }
        // A certificate that was revoked or ran out shows from the draft on, while there is time to ask for another.
        if (!UnderWay.Contains(document.State) || await positions.Held(document.SignerPositionId, document.AgencyId, cancel) is not { } signer) return Found.Nothing;
        var actor = acting.Actor;
        var mine = actor.PositionId == signer.PositionId || actor.OnBehalf?.PositionId == signer.PositionId;
        var refusal = (await signing.Ways(document.AgencyId, mine ? actor.PersonId : signer.PersonId, cancel)).Refusal ?? (await signing.Ways(document.AgencyId, null, cancel)).Refusal;
        return new(refusal is null || OnPaper.Contains(refusal.Code) ? null : refusal, document.State == OutgoingState.Signing && refusal is null && mine && actor.May(Rights.Approve), []);
    }
}
