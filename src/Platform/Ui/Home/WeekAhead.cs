using CuuLong.Platform.Calendars;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Ui;

/// <summary>"Tuần này có 5 ngày làm việc. Nghỉ Quốc khánh từ thứ Bảy 29/8 đến hết thứ Tư 02/9."</summary>
internal static class WeekAhead
{
    /// <summary>Days within which a holiday is told of.</summary>
    private const int Sight = 14;

    public static string Say(WorkingCalendar calendar, DateOnly today, Words words)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = words["ui.desk.week", Enumerable.Range(0, 7).Count(i => calendar.Works(monday.AddDays(i)))];
        var holiday = Enumerable.Range(0, Sight).Select(today.AddDays).Select(calendar.On).FirstOrDefault(d => d.Kind == DayKind.Holiday);
        if (holiday is null) return week;
        var (first, last) = (holiday.Day, holiday.Day);
        while (!calendar.Works(first.AddDays(-1))) first = first.AddDays(-1);
        while (!calendar.Works(last.AddDays(1))) last = last.AddDays(1);
        return $"{week} {words["ui.desk.holiday", holiday.Name, Day(first), Day(last)]}";

        string Day(DateOnly day) => $"{Show.Weekday(day, words.Language)} {Show.ShortDay(day, words.Language)}";
    }
}
