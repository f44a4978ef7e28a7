using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Operations;
using CuuLong.Reporting.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Reporting.Replay;

/// <summary>The report writer starts the report of the last month that is closed.</summary>
internal sealed class ReportsStream(IServiceScopeFactory scopes) : IMonthStream
{
    /// <param name="Start">Whether the report is started.</param>
    private sealed record Section(PackPlace Place, bool Start);

    private MonthPlan plan = null!;

    public string Key => "reports";
    public int Order => 90;

    public IEnumerable<(string Measure, long Value)> Expected => [];

    public void Check(PackNode section) => section.As<Section>();

    public Task Plan(MonthPlan plan, CancellationToken cancel)
    {
        this.plan = plan;
        var section = plan.Section.As<Section>();
        if (!section.Start) return Task.CompletedTask;
        using var scope = scopes.CreateScope();
        var agency = scope.ServiceProvider.GetRequiredService<ReportingAgency>().On(plan.Timeline.First);
        var lane = plan.Agencies.Index().FirstOrDefault(a => a.Item.Id == agency, (Index: -1, Item: null!)).Index;
        if (lane < 0) throw section.Place.Wrong("start", "cơ quan lập báo cáo của gói cấu hình không tồn tại suốt kỳ này. Bỏ mục này, hoặc sửa «agency» trong reporting/monthly.yaml.");
        if (plan.Staffed.Contains(lane)) plan.Add(plan.Timeline.SliceAt(Math.Max(0, plan.Timeline.Days.Count - 2), 6), lane, 0, 0);
        // A small part of a month may leave that agency without people.
        else if (plan.Whole) throw section.Place.Wrong("start", $"{plan.Agencies[lane].Name} không có ai để lập báo cáo. Tăng số tài khoản đầu kỳ.");
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Do(Step step, StepScope scope, CancellationToken cancel)
    {
        scope.As(await plan.Staff.Of(plan.Agencies[step.Lane].Id, Roles.Reporter, 0, scope, cancel));
        return (await scope.Get<StartReport>().Run(new(ClosedBefore(scope.Moment.Now.Day())), cancel)).Refusal;
    }

    /// <summary>The administrative month that ended last (on the 14th).</summary>
    private static string ClosedBefore(DateOnly day)
    {
        var month = day.Day > 14 ? day : day.AddMonths(-1);
        return new ReportPeriod(month.Year, month.Month).ToString();
    }
}
