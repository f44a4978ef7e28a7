using CuuLong.Signing.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Model;

/// <summary>Tables, row scope and the indexes that the screens and the figures walk.</summary>
internal static class Mapping
{
    public static void Signing(this ModelBuilder model, SigningDb db)
    {
        model.Entity<Certificate>(certificate =>
        {
            certificate.ToTable("certificates");
            certificate.HasQueryFilter(c => c.AgencyId == db.Scope);
            certificate.HasIndex(c => new { c.AgencyId, c.Folded, c.Id });
            certificate.HasIndex(c => new { c.Issuer, c.Serial }).IsUnique();
            certificate.HasIndex(c => c.Thumbprint);
            certificate.HasIndex(c => c.PersonId);
            certificate.HasIndex(c => c.IssuedAt);
            certificate.HasIndex(c => c.EndsAt);
        });
        model.Entity<CertificateRequest>(request =>
        {
            request.ToTable("requests");
            request.HasQueryFilter(r => r.AgencyId == db.Scope);
            request.HasIndex(r => new { r.AgencyId, r.State, r.Id });
            request.HasIndex(r => r.CertificateId);
            request.HasIndex(r => r.LetterId);
        });
        model.Entity<RequestLetter>(letter =>
        {
            letter.ToTable("letters");
            letter.HasQueryFilter(l => l.AgencyId == db.Scope);
        });
        model.Entity<PendingSignature>(pending =>
        {
            pending.ToTable("pending");
            pending.Ignore(p => p.Why);
            pending.HasQueryFilter(p => p.AgencyId == db.Scope);
            pending.HasIndex(p => new { p.Service, p.Reference }).IsUnique();
            pending.HasIndex(p => new { p.State, p.Until });
        });
        model.Entity<HandOver>(hand =>
        {
            hand.ToTable("hand_overs");
            hand.HasQueryFilter(h => h.AgencyId == db.Scope);
            hand.HasIndex(h => h.CertificateId);
        });
    }
}
