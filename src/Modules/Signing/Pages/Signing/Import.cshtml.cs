using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Import;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Nhập bảng chứng thư.</summary>
[Needs(Rights.Manage)]
[RequestSizeLimit(MostBytes + 64 * 1024)]
internal sealed class ImportModel(ImportCertificates import, Registers registers, SigningSettings settings) : OfficePage
{
    /// <summary>Rows of each sort that the page lists; all of those that were left are in the file it offers.</summary>
    public const int Shown = 300;

    private const int MostBytes = 6 * 1024 * 1024;

    public static long MostSent => MostBytes;

    [BindProperty] public IFormFile? Sheet { get; set; }
    public ImportedSheet? Result { get; private set; }
    public int Most => settings.ImportRows;

    /// <summary>The sheet may name agencies.</summary>
    public bool ForAll => registers.KeepsAll;

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
        else Result = done.Value;
        return Page();
    }

    /// <summary>An empty table with the headings, to be filled in.</summary>
    public IActionResult OnGetTemplate() =>
        File(System.Text.Encoding.UTF8.GetBytes($"\uFEFF{(ForAll ? SheetColumns.Agency + "," : "")}{SheetColumns.Headings}\r\n"), "text/csv; charset=utf-8", "chung-thu-so.csv");
}
