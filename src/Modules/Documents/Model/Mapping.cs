using CuuLong.Documents.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Model;

/// <summary>Tables, row scope and the few indexes that the screens walk.</summary>
internal static class Mapping
{
    public static void Documents(this ModelBuilder model, DocumentsDb db)
    {
        model.Entity<Outgoing>(outgoing =>
        {
            outgoing.ToTable("outgoing");
            outgoing.Ignore(o => o.RecipientIds);
            outgoing.Ignore(o => o.Digital);
            outgoing.HasQueryFilter(o => o.AgencyId == db.Scope);
            outgoing.HasIndex(o => new { o.AgencyId, o.State, o.Id });
            outgoing.HasIndex(o => new { o.AgencyId, o.Book, o.Year, o.Number }).IsUnique();
            outgoing.HasIndex(o => new { o.IssuedAt, o.AgencyId, o.Type });
            outgoing.HasIndex(o => new { o.SealedAt, o.AgencyId }).HasFilter("sealed_at IS NOT NULL");
            outgoing.HasIndex(o => o.Code).HasFilter("code IS NOT NULL");
            outgoing.HasIndex(o => o.SealedHash).HasFilter("sealed_hash IS NOT NULL");
        });
        model.Entity<Awaited>(awaited =>
        {
            awaited.ToTable("awaited");
            awaited.Ignore(a => a.Why);
            awaited.Ignore(a => a.By);
            awaited.HasQueryFilter(a => a.AgencyId == db.Scope);
            awaited.HasIndex(a => a.OutgoingId);
            awaited.HasIndex(a => a.Batch);
        });
        model.Entity<Line>(line =>
        {
            line.ToTable("lines");
            line.HasQueryFilter(l => l.AgencyId == db.Scope);
            line.HasIndex(l => new { l.AgencyId, l.State, l.Id });
            line.HasIndex(l => new { l.AgencyId, l.Book, l.Year, l.ArrivalNumber }).IsUnique();
            line.HasIndex(l => new { l.AgencyId, l.Due }).HasFilter("closed_at IS NULL");
            line.HasIndex(l => new { l.AgencyId, l.Notation });
            line.HasIndex(l => l.OutgoingId);
        });
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("assignments");
            assignment.HasQueryFilter(a => a.AgencyId == db.Scope);
            assignment.HasIndex(a => a.LineId);
            assignment.HasIndex(a => new { a.HolderId, a.State, a.Role, a.Id });
        });
        model.Entity<Opinion>(opinion =>
        {
            opinion.ToTable("opinions");
            opinion.HasQueryFilter(o => o.AgencyId == db.Scope);
            opinion.HasIndex(o => o.LineId);
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachments");
            attachment.HasQueryFilter(a => a.AgencyId == db.Scope);
            attachment.HasIndex(a => a.OwnerId);
        });
        model.Entity<Copy>(copy =>
        {
            copy.ToTable("copies");
            copy.HasQueryFilter(c => c.AgencyId == db.Scope);
            copy.HasIndex(c => new { c.AgencyId, c.Year, c.Number }).IsUnique();
            copy.HasIndex(c => c.SourceId);
        });
    }
}
