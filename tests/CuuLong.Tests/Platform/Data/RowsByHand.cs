using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Data;

public sealed class RowsByHand
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_row_put_by_hand_reads_back_as_the_change_tracker_reads_it(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var made = Sample(app);
        await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Put(made);
            return await db.Commit(new Deed("test.put", made.Id));
        });

        var tracked = await app.Read<PlatformDb, Position>(db => db.Positions.AsNoTracking().SingleAsync(p => p.Id == made.Id));
        var byHand = (await app.Read<PlatformDb, Position?>(db => db.Row<Position>(made.Id)))!;
        foreach (var property in typeof(Position).GetProperties().Where(p => p.SetMethod is not null))
        {
            Assert.Equal(property.GetValue(made), property.GetValue(byHand));
            Assert.Equal(property.GetValue(tracked), property.GetValue(byHand));
        }
        Assert.Null(await app.Read<PlatformDb, Position?>(db => db.Row<Position>(Guid.CreateVersion7())));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Only_what_changed_is_written(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var made = Sample(app);
        var left = await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Put(made);
            Assert.Null(await db.Commit(new Deed("test.put", made.Id)));
            var row = (await db.Row<Position>(made.Id))!;
            Assert.Same(row, await db.Row<Position>(made.Id));
            Assert.Same(row, Assert.Single(await db.RowsBy<Position>(nameof(Position.PersonId), made.PersonId)));
            await db.Positions.Where(p => p.Id == made.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2030, 1, 1)));
            Assert.Null(await db.Commit(new Deed("test.nothing", made.Id)));
            var after = (await db.Row<Position>(made.Id))!;
            after.To = null;
            Assert.Null(await db.Commit(new Deed("test.cleared", made.Id)));
            return await db.Positions.AsNoTracking().SingleAsync(p => p.Id == made.Id);
        });

        Assert.Null(left.To);
        Assert.Equal(made.Title, left.Title);
    }

    /// <summary>A pooled connection that closes and opens again stands on another handle: its parsed statements must not come along.</summary>
    [Fact]
    public async Task Statements_do_not_outlive_their_connection()
    {
        await using var app = await TestApp.Start();
        var made = Sample(app);
        await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            var others = Enumerable.Range(0, 3).Select(_ => app.Services.CreateScope()).ToList();
            foreach (var other in others)
            {
                await db.Database.OpenConnectionAsync();
                Assert.Null(await db.Row<Position>(made.Id));
                await db.Database.CloseConnectionAsync();
                await other.ServiceProvider.GetRequiredService<PlatformDb>().Database.OpenConnectionAsync(); // takes the handle that was given back
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            }
            foreach (var other in others) other.Dispose();
            return 0;
        });
    }

    private static Position Sample(TestApp app) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), AgencyId = Guid.CreateVersion7(),
        Title = "Phó Trưởng phòng đ – \"ngoặc\"", Roles = "clerk", From = DateOnly.FromDateTime(app.Clock.Now.Date), To = new DateOnly(2027, 12, 31),
    };
}
