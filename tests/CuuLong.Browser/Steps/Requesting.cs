namespace CuuLong.Browser.Steps;

/// <summary>A request about a certificate, up to where a letter is written for it; a certificate that is only a row of a sheet.</summary>
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

    public static async Task BringsIn(this IPage clerk, string holder, string serial)
    {
        await clerk.GotoAsync("/signing/import");
        var rows = $"Loại,Tên,Số hiệu chứng thư,Nhà cung cấp,Hiệu lực từ,Hiệu lực đến,Phương tiện\nCá nhân,{holder},{serial},Ban Cơ yếu Chính phủ,01/02/2026,01/02/2031,USB\n";
        await clerk.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "chung-thu.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
        await clerk.Presses("Nhập bảng");
        await clerk.Sees("Đã ghi 1 trong 1 dòng");
    }
}
