using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Deadlines of lines by the agency's working calendar, here with Quốc khánh 2026.</summary>
public sealed class Due
{
    private static readonly WorkingCalendar Autumn = new([new(new(2026, 9, 1), DayKind.Holiday, "Quốc khánh", "lịch"), new(new(2026, 9, 2), DayKind.Holiday, "Quốc khánh", "lịch")], decreedYears: [2026]);

    private sealed class OneCalendar : ICalendars
    {
        public WorkingCalendar Of(Guid agencyId) => Autumn;
    }

    private static WorkDays On(DateOnly day) => new(new OneCalendar(), new Acting(), new ManualClock { Now = day.At(new TimeOnly(9, 0)) });

    [Fact]
    public void A_term_leaves_out_weekend_and_holidays()
    {
        Assert.Equal(new DateOnly(2026, 9, 4), On(new(2026, 8, 28)).After(3, new(2026, 8, 28)));
    }

    [Fact]
    public void A_year_in_the_calendar_is_not_provisional()
    {
        var days = On(new(2026, 8, 28));
        Assert.Equal((DeadlineState.Ok, 4m), days.Of(new(2026, 9, 7), null) is { } standing ? (standing.State, standing.Days) : default);
        Assert.Equal(DeadlineState.Provisional, days.Of(new(2027, 1, 4), null)!.State);
    }

    [Fact]
    public void Soon_reaches_two_working_days_and_over_the_days_off_behind_them()
    {
        Assert.Equal(new DateOnly(2026, 8, 26), On(new(2026, 8, 24)).Soon());
        Assert.Equal(new DateOnly(2026, 9, 3), On(new(2026, 8, 28)).Soon());
        Assert.Equal(new DateOnly(2026, 9, 6), On(new(2026, 9, 2)).Soon());
    }

    [Fact]
    public void What_the_box_calls_soon_the_deadline_calls_soon()
    {
        for (var today = new DateOnly(2026, 8, 20); today < new DateOnly(2026, 9, 10); today = today.AddDays(1))
        {
            var days = On(today);
            for (var due = today; due < today.AddDays(12); due = due.AddDays(1))
                Assert.Equal(days.Of(due, null)!.State is DeadlineState.Soon or DeadlineState.Today, due <= days.Soon());
        }
    }
}
