using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

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
        (opening, created) = (plan.Scaled(section.Opening), plan.Scaled(section.Created));
        Refuse(plan);
        names = new SyntheticNames(pack);
        var chance = plan.Chance(-1);
        people = Posts.Share(plan.Agencies, opening - (int)start.Existing, created, chance);
        for (var i = 0; i < people.Count; i++)
            plan.Add(i < people.Count - created ? Timeline.Opening : plan.Timeline.SliceAt(chance.Below(plan.Timeline.Days.Count), chance.Below(Timeline.SlotsADay)),
                plan.Agencies.Index().First(a => a.Item.Id == people[i].Agency.Id).Index, 0, i);
        plan.Staffed = await plan.Staff.Lanes(plan.Agencies, people.Take(people.Count - created).Select(p => p.Agency.Id), plan.Timeline.First.Start(), cancel);
        plan.Headcount = people.Take(people.Count - created).GroupBy(p => p.Agency.Id).ToDictionary(g => plan.Agencies.Index().First(a => a.Item.Id == g.Key).Index, g => g.Count());
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
        if (section.Created < 0) throw section.Place.Wrong("created", "số tài khoản tạo mới không thể âm.");
        if (section.Opening < 0) throw section.Place.Wrong("opening", "số tài khoản đầu kỳ không thể âm.");
        if (start.Existing > opening)
            throw section.Place.Wrong("opening", $"kho dữ liệu đã có {start.Existing} tài khoản trước kỳ, nhiều hơn {opening} tài khoản đầu kỳ. Sửa số, hoặc diễn trên kho khác bằng --data.");
        if (opening < 2) throw section.Place.Wrong("opening", $"cần ít nhất 2 người ở 2 cơ quan để gửi và nhận văn bản; ở tỷ lệ này chỉ còn {opening}.");
        if (plan.Agencies.Count < 2) throw section.Place.Wrong("opening", "không có đủ hai cơ quan nào tồn tại suốt kỳ này trong gói cấu hình.");
    }
}
