using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Import;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin.Accounts;

[Needs(PlatformRights.Accounts)]
[RequestSizeLimit(6 * 1024 * 1024)]
internal sealed class ImportModel(ImportAccounts import) : OfficePage
{
    [BindProperty] public IFormFile? Sheet { get; set; }
    public List<ImportRow>? Rows { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Sheet is null)
        {
            Refuse(Outcomes.Refusal.On("Sheet", "platform.import.no-file"));
            return Page();
        }
        await using var content = Sheet.OpenReadStream();
        var done = await import.Run(new(content, Sheet.FileName), cancel);
        if (done.Refused) Refuse(done.Refusal);
        else Rows = done.Value;
        return Page();
    }

    /// <summary>An empty table with the headings, to be filled in.</summary>
    public IActionResult OnGetTemplate() =>
        File(System.Text.Encoding.UTF8.GetBytes("\uFEFFHọ và tên,Đơn vị,Chức vụ,Vai trò,Tên đăng nhập,Thư điện tử\r\n"), "text/csv; charset=utf-8", "tai-khoan.csv");
}
