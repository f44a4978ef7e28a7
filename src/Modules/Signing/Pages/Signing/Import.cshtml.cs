using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Nhập bảng chứng thư.</summary>
[Needs(Rights.Manage)]
[RequestSizeLimit(6 * 1024 * 1024)]
internal sealed class ImportModel(ImportCertificates import) : OfficePage
{
    [BindProperty] public IFormFile? Sheet { get; set; }
    public List<ImportedRow>? Rows { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Sheet is null)
        {
            Refuse(Refusal.On("Sheet", "platform.import.no-file"));
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
        File(System.Text.Encoding.UTF8.GetBytes($"\uFEFF{SheetColumns.Headings}\r\n"), "text/csv; charset=utf-8", "chung-thu-so.csv");
}
