using CuuLong.Platform;
using CuuLong.Platform.Calendars;
using static CuuLong.Tests.Platform.Calendars.Lich;

namespace CuuLong.Tests.Platform.Calendars;

public sealed class ComputingDeadlines
{
    [Fact]
    public void Fifteen_working_days_with_a_pause_and_a_worked_saturday_end_as_the_dossier_shows()
    {
        var ledger = new SuspensionLedger(Term.WorkingDays(15), At(8, 5, 9, 20))
            .Suspend(At(8, 12, 16, 5), "Yêu cầu bổ sung", "Phiếu 02").Value!.Resume(At(8, 19, 14, 32)).Value!;

        var deadline = Deadline.Of(Of2026, ledger, At(8, 24, 8));

        Assert.Equal(At(9, 4, 17), deadline.Due);
        Assert.Equal(9, deadline.UsedOn(new(2026, 8, 24)));
        Assert.False(deadline.Provisional);
        Assert.Equal("SCC__CCC" + "PP__PPP" + "CCS_" + "CCCCC__" + "SHH" + "CD",
            string.Concat(deadline.Explain().Select(l => l.Kind switch { LineKind.Off => '_', var k => k.ToString()[0] })));
        Assert.Equal("TB 9441", deadline.Lines.Single(l => l.Day == new DateOnly(2026, 8, 22)).Source);
    }

    [Fact]
    public void While_the_clock_is_stopped_nobody_knows_the_due_day_but_what_is_left()
    {
        var ledger = new SuspensionLedger(Term.WorkingDays(15), At(8, 5, 9)).Suspend(At(8, 12, 16), "Chờ bổ sung").Value!;

        var deadline = Deadline.Of(Of2026, ledger, At(8, 17, 9));

        Assert.Null(deadline.Due);
        Assert.Equal(10, deadline.Remaining);
        Assert.Equal(new DateOnly(2026, 8, 17), deadline.Lines[^1].Day);
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-03-02")] // 28/2 is a Saturday: rolls to Monday
    [InlineData("2026-03-31", 1, "2026-04-30")]
    [InlineData("2026-05-15", 2, "2026-07-15")]
    public void A_month_ends_on_its_last_day_where_it_has_no_such_day(string received, int months, string due) =>
        Assert.Equal(DateOnly.Parse(due), Deadline.Of(Of2026, new Term(months, TermUnit.Month), DateOnly.Parse(received).At(new(9, 0))).DueDay);

    [Fact]
    public void Calendar_days_count_through_holidays_and_roll_past_them_only_at_the_end()
    {
        Assert.Equal(new DateOnly(2026, 9, 3), Deadline.Of(Of2026, new Term(10, TermUnit.CalendarDay), At(8, 24, 9)).DueDay);
        var rolled = Deadline.Of(Of2026, new Term(8, TermUnit.CalendarDay), At(8, 24, 9));
        Assert.Equal(new DateOnly(2026, 9, 3), rolled.DueDay);
        Assert.Equal("platform.deadline.why.due-rolled", rolled.Lines[^1].Why);
    }

    [Fact]
    public void A_day_is_decided_in_vietnam()
    {
        var justBefore = new DateTimeOffset(2026, 8, 24, 16, 59, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 8, 25), Deadline.Of(Of2026, Term.WorkingDays(1), justBefore).DueDay);
        Assert.Equal(new DateOnly(2026, 8, 26), Deadline.Of(Of2026, Term.WorkingDays(1), justBefore.AddMinutes(1)).DueDay);
    }

    [Fact]
    public void A_year_without_a_decreed_calendar_makes_the_day_provisional_and_says_which_year()
    {
        var deadline = Deadline.Of(Of2026, Term.WorkingDays(5), At(12, 30, 9));
        Assert.Equal(2027, deadline.ProvisionalYear);
        Assert.Equal(DeadlineState.Provisional, Standing.Of(Of2026, deadline, At(12, 30, 10)).State);
    }

    [Fact]
    public void Single_days_known_of_a_year_neither_complete_it_nor_unfix_what_the_law_fixes()
    {
        var calendar = new WorkingCalendar([.. Days2026, new(new(2027, 1, 1), DayKind.Holiday, "Tết Dương lịch")], decreedYears: [2026], yearly: [new FixedHoliday(9, 2, "Quốc khánh", "BLLĐ 2019, Điều 112")]);
        Assert.False(calendar.Works(new(2027, 9, 2)));
        Assert.Equal(2027, Deadline.Of(calendar, Term.WorkingDays(5), At(12, 30, 9)).ProvisionalYear);
    }

    [Fact]
    public void A_day_that_nobody_confirmed_makes_provisional_what_runs_over_it()
    {
        var calendar = new WorkingCalendar([.. Days2026.Where(d => d.Day.Month < 8), new(new(2026, 8, 31), DayKind.SwappedOff, "Làm bù 22/8", "?", Confirmed: false)], decreedYears: [2026]);
        Assert.Equal(2026, Deadline.Of(calendar, Term.WorkingDays(5), At(8, 26, 9)).ProvisionalYear);
        Assert.Null(Deadline.Of(calendar, Term.WorkingDays(2), At(8, 26, 9)).ProvisionalYear);
        Assert.Equal((DeadlineState.Provisional, true), (Standing.Of(calendar, At(9, 3, 17), At(8, 26, 9)).State, Standing.Of(calendar, At(9, 3, 17), At(8, 26, 9)).Unconfirmed));
        Assert.Equal(DeadlineState.Soon, Standing.Of(calendar, At(9, 3, 17), At(9, 1, 9)).State);
    }

    [Fact]
    public void A_pause_over_the_due_instant_puts_the_end_off_to_the_day_it_runs_again()
    {
        var due = new SuspensionLedger(Term.WorkingDays(1), At(8, 24, 9)); // Tuesday 25/8, 17:00
        var stopped = due.Suspend(At(8, 25, 9), "Chờ bổ sung").Value!;
        Assert.Null(Deadline.Of(Of2026, stopped, At(8, 25, 18)).Due);
        Assert.Equal(DeadlineState.Paused, Standing.Of(Of2026, Deadline.Of(Of2026, stopped, At(8, 26, 8)), At(8, 26, 8)).State);

        var resumed = Deadline.Of(Of2026, stopped.Resume(At(8, 27, 10)).Value!, At(8, 27, 10));
        Assert.Equal(At(8, 27, 17), resumed.Due);
        Assert.Equal("SCPD", string.Concat(resumed.Lines.Select(l => l.Kind.ToString()[0])));
        Assert.Equal(At(8, 25, 17), Deadline.Of(Of2026, stopped.Resume(At(8, 25, 16)).Value!, At(8, 25, 16)).Due);
    }

    [Fact]
    public void A_day_that_the_law_itself_fixes_is_off_in_an_undecreed_year()
    {
        var calendar = new WorkingCalendar(Days2026, decreedYears: [2026], yearly: [new FixedHoliday(1, 1, "Tết Dương lịch", "BLLĐ 2019, Điều 112")]);
        Assert.Equal(new DateOnly(2027, 1, 4), Deadline.Of(calendar, Term.WorkingDays(2), At(12, 30, 9)).DueDay);
        var decreed = new WorkingCalendar(Days2026, decreedYears: [2026], yearly: [new FixedHoliday(4, 30, "Ngày Chiến thắng", "BLLĐ 2019, Điều 112")]);
        Assert.False(decreed.Works(new(2026, 4, 30)), "the law fixes it in a decreed year too");
    }

    [Theory]
    [InlineData(6, 1, 24, 11, 30)]
    [InlineData(9, 1, 24, 17, 0)]
    [InlineData(9, 2, 25, 11, 30)]
    [InlineData(14, 1, 25, 11, 30)]
    public void Half_days_are_sessions_that_begin_after_arrival(int arrives, int amount, int day, int hour, int minute) =>
        Assert.Equal(At(8, day, hour, minute), Deadline.Of(Of2026, new Term(amount, TermUnit.HalfDay), At(8, 24, arrives)).Due);

    [Fact]
    public void Working_hours_run_within_the_sessions_and_clock_hours_through_the_night()
    {
        Assert.Equal(At(8, 24, 14), Deadline.Of(Of2026, new Term(3, TermUnit.WorkingHour), At(8, 24, 9, 30)).Due);
        Assert.Equal(At(8, 25, 7, 30), Deadline.Of(Of2026, new Term(1, TermUnit.WorkingHour), At(8, 24, 16, 30)).Due);
        Assert.Equal(At(8, 25, 9, 30), Deadline.Of(Of2026, new Term(24, TermUnit.Hour), At(8, 24, 9, 30)).Due);
    }

    [Fact]
    public void A_pause_stops_hours_to_the_minute()
    {
        var ledger = new SuspensionLedger(new Term(4, TermUnit.WorkingHour), At(8, 24, 7)).Suspend(At(8, 24, 8), "Chờ").Value!.Resume(At(8, 24, 14)).Value!;
        Assert.Equal(At(8, 24, 17), Deadline.Of(Of2026, ledger, At(8, 24, 15)).Due);
    }

    [Fact]
    public void The_same_day_ends_at_closing_and_after_the_cut_off_with_the_next_working_day()
    {
        var term = new Term(0, TermUnit.SameDay, new TimeOnly(15, 0));
        Assert.Equal(At(8, 28, 17), Deadline.Of(Of2026, term, At(8, 28, 15)).Due);
        Assert.Equal(At(9, 3, 17), Deadline.Of(Of2026, term, At(8, 28, 15, 1)).Due);
        Assert.Equal(At(9, 3, 17), Deadline.Of(Of2026, term, At(8, 30, 9)).Due);
    }

    [Fact]
    public void What_an_organisation_decided_for_itself_stands_over_the_decree()
    {
        var exchange = new WorkingCalendar(Days2026, [new(new(2026, 8, 22), DayKind.LocalOff, "Không áp dụng hoán đổi"), new(new(2026, 8, 31), DayKind.LocalOn)], decreedYears: [2026]);
        Assert.False(exchange.Works(new(2026, 8, 22)));
        Assert.True(exchange.Works(new(2026, 8, 31)));
    }

    [Fact]
    public void Hours_of_work_are_those_of_the_date()
    {
        var calendar = new WorkingCalendar(Days2026, decreedYears: [2026], hours:
        [
            new(new(2026, 9, 1), [new(new(7, 30), new(11, 30)), new(new(13, 30), new(17, 30))]), WorkingHours.Usual,
        ]);
        Assert.Equal(At(8, 25, 17), Deadline.Of(calendar, Term.WorkingDays(1), At(8, 24, 9)).Due);
        Assert.Equal(At(9, 8, 17, 30), Deadline.Of(calendar, Term.WorkingDays(1), At(9, 7, 9)).Due);
    }

    [Fact]
    public void A_pause_cannot_be_opened_twice_nor_closed_before_it_began()
    {
        var paused = new SuspensionLedger(Term.WorkingDays(5), At(8, 24, 9)).Suspend(At(8, 25, 9), "Chờ").Value!;
        Assert.Equal("platform.deadline.already-paused", paused.Suspend(At(8, 26, 9), "Nữa").Refusal!.Code);
        Assert.Equal("platform.deadline.resume-before-pause", paused.Resume(At(8, 25, 8)).Refusal!.Code);
        Assert.Equal("platform.deadline.not-paused", new SuspensionLedger(Term.WorkingDays(5), At(8, 24, 9)).Resume(At(8, 25, 9)).Refusal!.Code);
    }
}
