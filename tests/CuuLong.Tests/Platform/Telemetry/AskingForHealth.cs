using System.Diagnostics.Metrics;
using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Telemetry;

public sealed class AskingForHealth
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_sound_installation_says_so_to_anyone_and_tells_no_secret(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var response = await app.Browser().Get("/health");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        foreach (var part in new[] { "database", "migrations", "outbox", "disk", "converter" }) Assert.Contains($"\"name\":\"{part}\"", text);
        Assert.DoesNotContain(app.Folder, text);
        Assert.DoesNotContain("Username", text);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_event_that_waits_too_long_or_a_migration_that_is_missing_is_a_503(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        await app.Given.Save(new OutboxMessage { Id = Guid.CreateVersion7(), Type = "x", Payload = "{}", OccurredAt = app.Clock.Now, DueAt = app.Clock.Now.AddHours(-1) });
        var late = await app.Browser().Get("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.Contains("{\"name\":\"outbox\",\"ok\":false,\"value\":3600", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        await app.Read<PlatformDb, int>(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().Get("/health")).StatusCode);
        var history = kind == DatabaseKind.Sqlite ? "platform_migrations" : "platform.migrations";
        await app.Read<PlatformDb, int>(db => db.Database.ExecuteSqlRawAsync($"DELETE FROM {history} WHERE \"MigrationId\" LIKE '%_30_Audit'"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Browser().Get("/health")).StatusCode);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_a_503_not_an_error_page()
    {
        await using var app = await TestApp.Start();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(Path.Combine(app.Folder, "cuulong.db"), Path.Combine(app.Folder, "away.db"));
        Directory.CreateDirectory(Path.Combine(app.Folder, "cuulong.db"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Browser().Get("/health")).StatusCode);
    }

    [Fact]
    public async Task Acts_are_counted_by_name()
    {
        var counted = new System.Collections.Concurrent.ConcurrentBag<object?>();
        using var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == Signals.Name) l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((i, n, tags, _) => { if (i.Name == "cuulong.operations") counted.Add(tags[0].Value); });
        listener.Start();
        await using var app = await TestApp.Start();
        await app.As(Actor.System, s => s.GetRequiredService<PlatformDb>().Commit(new Deed("test.counted-once", Guid.CreateVersion7())));
        Assert.Single(counted, "test.counted-once");
    }
}
