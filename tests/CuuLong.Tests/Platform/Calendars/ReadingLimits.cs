using CuuLong.Platform.Calendars;

namespace CuuLong.Tests.Platform.Calendars;

public sealed class ReadingLimits
{
    [Theory]
    [InlineData("7 ngày làm việc", 7, TermUnit.WorkingDay)]
    [InlineData("07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 7, TermUnit.WorkingDay)]
    [InlineData("Không quá 15 (mười lăm) ngày", 15, TermUnit.CalendarDay)]
    [InlineData("2,5 ngày làm việc", 5, TermUnit.HalfDay)]
    [InlineData("1/2 ngày làm việc", 1, TermUnit.HalfDay)]
    [InlineData("Nửa ngày", 1, TermUnit.HalfDay)]
    [InlineData("02 buổi", 2, TermUnit.HalfDay)]
    [InlineData("04 giờ làm việc", 4, TermUnit.WorkingHour)]
    [InlineData("Trong 24 giờ", 24, TermUnit.Hour)]
    [InlineData("03 tháng", 3, TermUnit.Month)]
    [InlineData("01 năm", 12, TermUnit.Month)]
    [InlineData("02 tuần", 14, TermUnit.CalendarDay)]
    [InlineData("Trong ngày", 0, TermUnit.SameDay)]
    [InlineData("Ngay trong ngày làm việc", 0, TermUnit.SameDay)]
    public void A_limit_is_read_as_the_law_writes_it(string text, int amount, TermUnit unit) => Assert.Equal(new Term(amount, unit), Term.Parse(text));

    [Theory]
    [InlineData("Trong ngày, nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo", 15, 0)]
    [InlineData("Trong ngày làm việc (nhận sau 15h30: ngày làm việc tiếp theo)", 15, 30)]
    public void A_same_day_limit_keeps_its_cut_off(string text, int hour, int minute) =>
        Assert.Equal(new Term(0, TermUnit.SameDay, new TimeOnly(hour, minute)), Term.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0 ngày")]
    [InlineData("2,7 ngày")]
    [InlineData("bảy ngày")]
    [InlineData("ngày làm việc")]
    [InlineData("99999 ngày")]
    [InlineData("1,5 tháng")]
    [InlineData("3 tháng làm việc")]
    [InlineData("5 ngàykhác")]
    public void What_is_no_limit_is_not_guessed(string? text) => Assert.Null(Term.Parse(text));
}
