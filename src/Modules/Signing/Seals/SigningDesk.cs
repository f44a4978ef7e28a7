using CuuLong.Platform;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Seals;

/// <summary>Finds with which certificate of the register a person, or the agency itself, signs now.</summary>
internal sealed class SigningDesk(SigningDb db, Hands hands, SigningChecks checks, TimeProvider clock)
{
    internal sealed record Hand(SigningCertificate Certificate, CmsBuilder Cms);

    public async ValueTask<Outcome<Hand>> Find(Guid agency, Guid? person, CancellationToken cancel)
    {
        var (now, kind) = (clock.Instant(), person is null ? HolderKind.Organisation : HolderKind.Person);
        // The caller names the agency that it acts for; a delegate may act from another's scope.
        var held = await db.Certificates.IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.AgencyId == agency && c.Kind == kind && c.PersonId == person && c.Thumbprint != null).OrderByDescending(c => c.EndsAt).Take(20)
            .Select(c => new { c.Id, c.HolderName, c.Serial, c.Thumbprint, Row = c }).ToListAsync(cancel);
        if (held.Count == 0) return new Refusal(person is null ? "signing.sign.no-seal" : "signing.sign.no-certificate");
        var inForce = held.Where(c => c.Row.InForceAt(now)).ToList();
        if (inForce.Count == 0) return held[0].Row.NotInForce(now) ?? new Refusal("signing.sign.no-certificate");
        try
        {
            foreach (var found in inForce)
            {
                if (await hands.Of(found.Thumbprint!, cancel) is not { } cms) continue;
                if (await checks.Check(found.Thumbprint!, cms.Key, cancel) is { } refusal) return refusal;
                return new Hand(new(found.Id, found.HolderName, found.Serial), cms);
            }
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
        return new Refusal("signing.sign.key-elsewhere", null, inForce[0].HolderName);
    }
}
