using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Deeds;

/// <summary>Two agencies that act over two days, whose roots are kept; then someone with the database in hand.</summary>
internal sealed class AuditStory : IAsyncDisposable
{
    public required TestApp App { get; init; }
    public required DatabaseKind Kind { get; init; }
    public required Guid Agency { get; init; }
    public required Guid Subject { get; init; }

    public static async Task<AuditStory> Tell(DatabaseKind kind)
    {
        var app = await TestApp.Start(kind);
        var (one, other) = (await app.Given.Agency(), await app.Given.Agency("Sở Khác"));
        var (clerk, second) = (await app.Given.Person(one, Roles.Clerk), await app.Given.Person(other, Roles.Clerk, "Trần Thị Khác"));
        var subject = Guid.CreateVersion7();
        for (var n = 1; n <= 6; n++)
        {
            await Act(app, clerk, subject, n);
            if (n % 2 == 0) await Act(app, second, Guid.CreateVersion7(), n);
            if (n == 3) app.Clock.Advance(TimeSpan.FromDays(1));
        }
        app.Clock.Advance(TimeSpan.FromHours(5));
        await app.As(Actor.System, s => s.GetRequiredService<CloseDays>().Run());
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As(Actor.System, s => s.GetRequiredService<CloseDays>().Run());
        return new AuditStory { App = app, Kind = kind, Agency = one.Id, Subject = subject };
    }

    public string Table(string table) => Kind == DatabaseKind.Sqlite ? "platform_" + table : "platform." + table;

    public Task<AuditReport> Check() => App.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run());

    public Task<int> Sql(string sql) => App.Read<PlatformDb, int>(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>Tampers past the triggers on a copy of the truth, looks, and puts everything back.</summary>
    public Task<AuditReport> Tampered(string[] statements) => Behind(async db =>
    {
        object key = Kind == DatabaseKind.Sqlite ? Agency.ToByteArray(true) : Agency;
        foreach (var sql in statements) await db.Database.ExecuteSqlRawAsync(sql.Replace("$1", "{0}"), key);
    });

    /// <summary>Changes a reason and computes all hashes after it, the head's too.</summary>
    public Task<AuditReport> Rewritten() => Behind(async db =>
    {
        var before = Array.Empty<byte>();
        foreach (var record in await db.Set<DeedRecord>().Where(d => d.AgencyId == Agency).OrderBy(d => d.Seq).ToListAsync())
        {
            var entry = db.Entry(record);
            if (record.Seq == 2) entry.Property(d => d.Why).CurrentValue = "viết lại";
            entry.Property(d => d.Previous).CurrentValue = before;
            record.Hash = before = record.ComputeHash();
        }
        (await db.Set<ChainHead>().FirstAsync(h => h.AgencyId == Agency)).Hash = before;
        await db.SaveChangesAsync();
    });

    private Task<AuditReport> Behind(Func<PlatformDb, Task> tamper) => App.As(Actor.System, async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var sql in Kind == DatabaseKind.Sqlite
            ? new[] { "DROP TRIGGER platform_deeds_no_update", "DROP TRIGGER platform_deeds_no_delete" }
            : ["DROP TRIGGER deeds_append_only ON platform.deeds"]) await db.Database.ExecuteSqlRawAsync(sql);
        await tamper(db);
        db.ChangeTracker.Clear();
        var report = await s.GetRequiredService<AuditCheck>().Look();
        await transaction.RollbackAsync();
        return report;
    });

    private static Task<bool> Act(TestApp app, Actor actor, Guid subject, int n) => app.As(actor, async s =>
        await s.GetRequiredService<PlatformDb>().Commit(new Deed("test.acted", subject, $"lý do {n}", new { n })) is null);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
