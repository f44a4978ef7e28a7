using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Replay;

/// <summary>The accounts in use when the month begins, and those created in it.</summary>
internal sealed class AccountsStream(Pack pack, ReplayStart start) : IMonthStream
{
    /// <param name="Opening">In use before the first day.</param>
    /// <param name="Created">Created in the month.</param>
    private sealed record Section(PackPlace Place, int Opening, int Created);

    private Section section = null!;
    private MonthPlan plan = null!;
    private int opening, created;
    private List<(Unit Agency, int Nth, int Of)> people = [];
    private SyntheticNames names = null!;

    public string Key => "accounts";
    public int Order => 0;

    public IEnumerable<(string Measure, long Value)> Expected => [("accounts.created", created), ("accounts.active", opening + created)];

    public void Check(PackNode section) => section.As<Section>();

    public async Task Plan(MonthPlan plan, CancellationToken cancel)
    {
        section = plan.Section.As<Section>();
        Refuse(plan);
        (opening, created) = (plan.Opening(section.Opening, (int)start.Existing), plan.Scaled(section.Created));
        RefuseOpening(plan);
        names = new SyntheticNames(pack);
        var chance = plan.Chance(-1);
        var brought = opening - (int)start.Existing;
        plan.Present = await plan.Staff.Before(brought > 0 ? plan.Timeline.Start(Timeline.Opening) : plan.Timeline.First.Start(), cancel);
        var places = plan.Agencies.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        var whole = plan.Agencies.Where(a => Posts.Whole(plan.Present[a.Id])).ToList();
        people = Posts.Share(brought > 0 || whole.Count == 0 ? plan.Agencies : whole, brought, created, chance);
        for (var i = 0; i < people.Count; i++)
            plan.Add(i < brought ? Timeline.Opening : plan.Timeline.SliceAt(chance.Below(plan.Timeline.Days.Count), chance.Below(Timeline.SlotsADay)),
                places[people[i].Agency.Id], 0, i);
        plan.Headcount = people.Take(brought).Select(p => p.Agency.Id).Concat(plan.Agencies.SelectMany(a => plan.Present[a.Id].Select(_ => a.Id)))
            .GroupBy(id => id).ToDictionary(g => places[g.Key], g => g.Count());
        plan.Staffed = [.. people.Take(brought).Select(p => p.Agency.Id).Concat(whole.Select(a => a.Id)).Select(id => places[id]).Distinct().Order()];
        if (plan.Staffed.Count < 2) throw section.Place.Wrong("opening", "trong kho không có đủ hai cơ quan có lãnh đạo, văn thư và chuyên viên. Tăng số tài khoản đầu kỳ, hoặc diễn trên kho khác bằng --data.");
        this.plan = plan;
    }

    public async Task<Refusal?> Do(Step step, StepScope scope, CancellationToken cancel)
    {
        var (agency, nth, of) = people[step.Item];
        var chance = plan.Chance(step.Item);
        scope.As(Actor.System with { AgencyId = agency.Id, UnitId = agency.Id });
        var (title, roles) = Posts.Of(agency, nth, of);
        var input = new CreateAccount.Input(names.Next(chance), agency.Id, title, roles, $"{agency.Key}.{start.NumberFrom + step.Item:0000}");
        return (await scope.Get<CreateAccount>().Run(input, cancel)).Refusal;
    }

    private void Refuse(MonthPlan plan)
    {
        plan.Demand(section.Place, "created", section.Created);
        plan.Demand(section.Place, "opening", section.Opening);
        if (plan.Agencies.Count < 2) throw section.Place.Wrong("opening", "không có đủ hai cơ quan nào tồn tại suốt kỳ này trong gói cấu hình.");
        if (section.Created > 0 && plan.Timeline.Days.Count == 0) throw section.Place.Wrong("created", "kỳ này không có ngày làm việc nào để tạo tài khoản.");
    }

    private void RefuseOpening(MonthPlan plan)
    {
        if (start.Existing > opening)
            throw section.Place.Wrong("opening", $"kho dữ liệu đã có {start.Existing} tài khoản trước kỳ, nhiều hơn {opening} tài khoản đầu kỳ. Sửa số, hoặc diễn trên kho khác bằng --data.");
        if (start.Existing > 0 && start.Existing < opening && start.LastActed >= plan.Timeline.Start(Timeline.Opening))
            throw section.Place.Wrong("opening", $"kho dữ liệu có {start.Existing} tài khoản và việc ghi đến ngày {Show.Day(start.LastActed.Value.Day())}, ngay trước kỳ này, nên số đầu kỳ phải đúng {start.Existing}. Sửa số, hoặc diễn trên kho khác bằng --data.");
        if (opening < 2) throw section.Place.Wrong("opening", $"cần ít nhất 2 người ở 2 cơ quan để gửi và nhận văn bản; ở tỷ lệ này chỉ còn {opening}.");
    }
}
