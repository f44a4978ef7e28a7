using CuuLong.Platform;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Seals;

/// <summary>Finds with which certificate of the register a person, or the agency itself, signs now.</summary>
internal sealed class SigningDesk(SigningDb db, Hands hands, SigningChecks checks, TimeProvider clock)
{
    internal sealed record Hand(SigningCertificate Certificate, CmsBuilder Cms);

    public async ValueTask<Outcome<Hand>> Find(Guid agency, Guid? person, CancellationToken cancel)
    {
        var now = clock.Instant();
        // The caller names the agency that it acts for; a delegate may act from another's scope.
        var found = await db.PeekAcross<Certificate>("agency_id = @p0 AND kind = @p1 AND thumbprint IS NOT NULL" + (person is null ? "" : " AND person_id = @p2"),
            person is { } id ? [agency, HolderKind.Person, id] : [agency, HolderKind.Organisation], cancel);
        var held = found.OrderByDescending(c => c.EndsAt).ToList();
        if (held.Count == 0) return new Refusal(person is null ? "signing.sign.no-seal" : "signing.sign.no-certificate");
        var inForce = held.Where(c => c.InForceAt(now)).ToList();
        if (inForce.Count == 0) return held[0].NotInForce(now) ?? new Refusal("signing.sign.no-certificate");
        try
        {
            foreach (var one in inForce)
            {
                if (await hands.Of(one.Thumbprint!, cancel) is not { } cms) continue;
                if (await checks.Check(one.Thumbprint!, cms.Key, cancel) is { } refusal) return refusal;
                return new Hand(new(one.Id, one.HolderName, one.Serial), cms);
            }
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
        return new Refusal("signing.sign.key-elsewhere", null, inForce[0].HolderName);
    }
}
