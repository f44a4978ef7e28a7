using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Data;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Seals;

/// <summary>Finds with which certificates of the register a person, or the agency itself, signs now, and where their keys are.</summary>
internal sealed class SigningDesk(SigningDb db, Hands hands, SigningChecks checks, RemoteServices remote, Func<TrustBook> trust, TimeProvider clock)
{
    /// <param name="Cms">Prepares and assembles; only with a key that is here does it sign too.</param>
    internal sealed record Hand(Certificate Row, KeyPlace Place, CmsBuilder Cms)
    {
        public SigningCertificate Certificate => new(Row.Id, Row.HolderName, Row.Serial);
    }

    /// <summary>Every way there is, keys of this installation first.</summary>
    /// <param name="certificate">Only this one; null for all.</param>
    public async ValueTask<Outcome<IReadOnlyList<Hand>>> All(Guid agency, Guid? person, Guid? certificate, CancellationToken cancel)
    {
        var now = clock.Instant();
        // The caller names the agency that it acts for; a delegate may act from another's scope.
        var rows = await db.PeekAcross<Certificate>("agency_id = @p0 AND kind = @p1 AND thumbprint IS NOT NULL" + (person is null ? "" : " AND person_id = @p2"),
            person is { } id ? [agency, HolderKind.Person, id] : [agency, HolderKind.Organisation], cancel);
        var held = rows.Where(c => certificate is null || c.Id == certificate).OrderByDescending(c => c.EndsAt).ToList();
        if (held.Count == 0) return new Refusal(person is null ? "signing.sign.no-seal" : "signing.sign.no-certificate");
        var inForce = held.Where(c => c.InForceAt(now)).ToList();
        if (inForce.Count == 0) return held[0].NotInForce(now) ?? new Refusal("signing.sign.no-certificate");
        var (found, first) = (new List<Hand>(), (Refusal?)null);
        foreach (var row in inForce)
        {
            try
            {
                if (await Reach(row, cancel) is not { } hand) continue;
                if (await checks.Check(row.Thumbprint!, hand.Cms.Key, cancel) is { } refusal) first ??= refusal;
                else found.Add(hand);
            }
            catch (KeyRefusedException refused)
            {
                first ??= refused.Refusal;
            }
        }
        return found.Count > 0 ? found.OrderBy(h => h.Place).ToList() : first ?? new Refusal("signing.sign.key-elsewhere", null, inForce[0].HolderName);
    }

    /// <summary>The one whose key is here.</summary>
    public async ValueTask<Outcome<Hand>> Here(Guid agency, Guid? person, Guid? certificate, CancellationToken cancel)
    {
        var all = await All(agency, person, certificate, cancel);
        if (all.Refused) return all.Refusal;
        return all.Value[0] is { Place: KeyPlace.Here } hand ? hand : new Refusal("signing.sign.key-elsewhere", null, all.Value[0].Row.HolderName);
    }

    private async ValueTask<Hand?> Reach(Certificate row, CancellationToken cancel)
    {
        // What a telephone or a service guards is not signed past its holder's consent.
        if (remote.For(row) is not null) return new(row, row.Medium == Medium.SimPki ? KeyPlace.Telephone : KeyPlace.Service, Absent(row));
        if (await hands.Of(row.Thumbprint!, cancel) is { } cms) return new(row, KeyPlace.Here, cms);
        return row is { Medium: Medium.UsbToken, Der: not null } ? new(row, KeyPlace.Desktop, Absent(row)) : null;
    }

    private CmsBuilder Absent(Certificate row)
    {
        var certificate = X509CertificateLoader.LoadCertificate(row.Der!);
        return new(new AbsentKey(certificate, [.. CertificatePaths.Build(certificate, [], trust(), certificate.From()).Certificates.Skip(1)]));
    }
}
