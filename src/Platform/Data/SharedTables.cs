using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>The tables of the kernel that every module's transaction writes. Platform alone migrates them.</summary>
internal static class SharedTables
{
    public const string Schema = "platform";

    public static void Map(ModelBuilder model)
    {
        model.Entity<DeedRecord>(e =>
        {
            e.ToTable("deeds", Schema, t => t.ExcludeFromMigrations());
            e.HasIndex(d => d.SubjectId);
            e.HasIndex(d => new { d.AgencyId, d.Seq }).IsUnique();
            e.HasIndex(d => d.RequestId).IsUnique();
            e.HasIndex(d => d.At);
        });
        model.Entity<ChainHead>(e => e.ToTable("chain", Schema, t => t.ExcludeFromMigrations()).HasKey(h => h.AgencyId));
        model.Entity<OutboxMessage>(e =>
        {
            e.ToTable("outbox", Schema, t => t.ExcludeFromMigrations());
            e.HasIndex(m => new { m.State, m.DueAt });
        });
        model.Entity<SearchEntry>(e =>
        {
            e.ToTable("search", Schema, t => t.ExcludeFromMigrations());
            e.HasIndex(r => r.SubjectId);
        });
        model.Entity<OutboxReceipt>(e => e.ToTable("outbox_receipts", Schema, t => t.ExcludeFromMigrations()).HasKey(r => new { r.MessageId, r.Handler }));
    }
}
