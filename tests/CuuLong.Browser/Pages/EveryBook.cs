using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Something in every book, written by the people whose book it is, so that the pages with a record in them can be opened.</summary>
internal static class EveryBook
{
    public static async Task Write(Office office)
    {
        // Windows that stay open go on polling and drawing beside the walk.
        await Do(office, Person.Clerk, Arrivals);
        await Do(office, Person.Specialist, specialist => specialist.Drafts("Về việc mời họp giao ban tháng 12", office.NameOf(Person.OtherClerk), annex: "Chương trình họp", byTemplate: true));
        await Do(office, Person.Deputy, LeavesOneAtTheDesktop);
        await Do(office, Person.Leader, SignsOne);
        await Do(office, Person.Clerk, SealsAndCopies);
        await Do(office, Person.Reporter, reporter => reporter.StartsTheReport());
        var request = "";
        await Do(office, Person.Clerk, async clerk => { await clerk.AsksForACertificate("Sơn Ngọc Lan", "Mới bổ nhiệm chức vụ"); request = clerk.Url; });
        await Do(office, Person.Leader, leader => leader.Confirms(request));
        await Do(office, Person.Clerk, clerk => clerk.BringsIn("Thạch Thị Sa Ren", "5A5B5C5D"));
    }

    private static async Task Do(Office office, Person person, Func<IPage, Task> work)
    {
        var window = await office.As(person);
        await work(window);
        await window.Context.CloseAsync();
    }

    private static async Task Arrivals(IPage clerk)
    {
        await clerk.Receives("Về việc báo cáo tình hình bưu chính tháng 10", "Bộ Khoa học và Công nghệ", annex: "Biểu mẫu báo cáo");
        await clerk.PutsInTheBook();
        await clerk.MakesACopy();
        await clerk.Receives("Về việc góp ý dự thảo quy chế", "Bộ Nội vụ");
    }

    private static async Task LeavesOneAtTheDesktop(IPage deputy)
    {
        await deputy.SeesToSign(Support.Signatures.LeftOpen);
        await deputy.ChoosesTheToken();
        await deputy.Presses("Ký số 1 văn bản");
    }

    private static async Task SignsOne(IPage leader)
    {
        await leader.SeesToSign(Support.Signatures.ToBeSealed);
        await leader.Presses("Ký số 1 văn bản");
        await leader.Sees("Đã ký số 1 văn bản");
    }

    private static async Task SealsAndCopies(IPage clerk)
    {
        await clerk.OpensOutgoing(Support.Signatures.ToBeSealed);
        await clerk.Seals();
        await clerk.MakesACopy();
    }
}
