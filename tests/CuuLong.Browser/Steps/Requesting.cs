namespace CuuLong.Browser.Steps;

/// <summary>A request about a certificate, up to where a letter is written for it.</summary>
internal static class Requesting
{
    public static async Task AsksForACertificate(this IPage clerk, string holder, string reason)
    {
        await clerk.GotoAsync("/signing/requests/new?kind=Issue");
        await clerk.Fills("Tên ghi trên chứng thư", holder);
        await clerk.Fills("Lý do", reason);
        await clerk.Presses("Lập đề nghị");
        await clerk.Sees("Chờ xác nhận");
    }

    public static async Task Confirms(this IPage leader, string url)
    {
        await leader.GotoAsync(url);
        await leader.Presses("Xác nhận đề nghị");
        await leader.Sees("Chờ gửi");
    }
}
