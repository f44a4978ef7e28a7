using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>A day's work at two offices, as the people of it do it.</summary>
public sealed class TheStream(Office office)
{
    [Fact]
    public async Task What_a_clerk_registers_a_leader_directs_and_a_specialist_finishes()
    {
        const string subject = "Về việc triển khai chuyển đổi số năm 2027";
        var clerk = await office.As(Person.Clerk);
        await clerk.Receives(subject, "Bộ Khoa học và Công nghệ");
        await clerk.PutsInTheBook();

        var leader = await office.As(Person.Leader);
        await leader.Opens(subject);
        await leader.Directs(Person.Specialist.Name, "Tham mưu kế hoạch trong tuần");

        var specialist = await office.As(Person.Specialist);
        await specialist.Opens(subject);
        await specialist.Sees("Tham mưu kế hoạch trong tuần");
        await specialist.FinishesThePart("Đã trình kế hoạch");

        await leader.ReloadAsync();
        await leader.Sees("Đã trình kế hoạch");
    }

    [Fact]
    public async Task What_a_specialist_drafts_a_leader_signs_and_the_other_office_receives()
    {
        const string subject = "Về việc phối hợp kiểm tra hạ tầng viễn thông";
        var specialist = await office.As(Person.Specialist);
        await specialist.Drafts(subject, office.NameOf(Person.OtherClerk));
        await specialist.Presses("Trình soát xét");

        var leader = await office.As(Person.Leader);
        await leader.OpensOutgoing(subject);
        await leader.Presses("Đạt, trình ký");
        await leader.Presses("Duyệt ký giấy");

        var clerk = await office.As(Person.Clerk);
        await clerk.OpensOutgoing(subject);
        await clerk.Issues();
        await clerk.Sees("Đã phát hành");

        var other = await office.As(Person.OtherClerk);
        await other.Opens(subject);
        await other.Sees(office.NameOf(Person.Clerk));
    }
}
