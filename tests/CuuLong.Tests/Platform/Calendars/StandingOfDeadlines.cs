using CuuLong.Platform.Calendars;
using CuuLong.Platform.Text;
using static CuuLong.Tests.Platform.Calendars.Lich;

namespace CuuLong.Tests.Platform.Calendars;

public sealed class StandingOfDeadlines
{
    private static readonly Words Vietnamese = new(new WordBook(TestApp.Modules));

    private static string Say(DateTimeOffset due, DateTimeOffset now, DateTimeOffset? finished = null)
    {
        var standing = Standing.Of(Of2026, due, now, finished);
        return $"{standing.Key}: {standing.Say(Vietnamese)}";
    }

    [Fact]
    public void Each_state_says_its_sentence()
    {
        var now = At(8, 24, 8);
        Assert.Equal("ok: Còn 7 ngày · 07/9", Say(At(9, 7, 17), now)); // over a swap and two holidays
        Assert.Equal("soon: Còn 2 ngày · thứ Tư 26/8", Say(At(8, 26, 17), now));
        Assert.Equal("soon: Còn 1 ngày · thứ Ba 25/8", Say(At(8, 25, 17), now));
        Assert.Equal("today: Hôm nay, trước 17:00", Say(At(8, 24, 17), now));
        Assert.Equal("late: Quá 4 ngày · 19/8", Say(At(8, 19, 17), now)); // 20, 21, the worked Saturday, 24
        Assert.Equal("late: Quá hạn từ 17:00 · 24/8", Say(At(8, 24, 17), At(8, 24, 18)));
        Assert.Equal("done: Xong trước hạn 3 ngày", Say(At(8, 27, 17), now, now));
        Assert.Equal("done: Xong đúng hạn", Say(At(8, 24, 17), now, now));
        Assert.Equal("done-late: Xong, trễ 1 ngày", Say(At(8, 21, 17), now, At(8, 22, 9)));
        Assert.Equal("provisional: Tạm tính 05/01/2027, chưa có lịch nghỉ 2027", Say(At(1, 5, 17, year: 2027), now));
        Assert.Equal("Tạm dừng từ 13/8, còn 10 ngày", Standing.WhilePaused(At(8, 13, 9), 10).Say(Vietnamese));
    }

    [Fact]
    public void Every_state_and_reason_has_words_in_three_languages()
    {
        var book = new WordBook(TestApp.Modules);
        var keys = book.Keys("vi").Where(k => k.StartsWith("platform.deadline.", StringComparison.Ordinal)).ToList();
        Assert.True(keys.Count > 30);
        Assert.All(keys, k => Assert.True(book.Has("en", k) && book.Has("km", k), k));
    }
}
