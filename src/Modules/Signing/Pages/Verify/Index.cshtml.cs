using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Verify;

/// <summary>Kiểm tra văn bản ký số, for anyone: drop a PDF, or type the code beside the QR.</summary>
[Public]
[RequestSizeLimit(PublicCheck.Most + 64 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = PublicCheck.Most + 64 * 1024)]
internal sealed class IndexModel(PublicCheck check, Turnstile turnstile) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }
    [BindProperty] public IFormFile? Upload { get; set; }

    public CheckedFile? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Code)) return Page();
        if (Busy() is { } busy) return busy;
        if (await check.Find(Code, cancel) is { } found) return Redirect($"/verify/{found.Code}");
        Refuse(Refusal.On("Code", "signing.check.no-code"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Busy() is { } busy) return busy;
        if (Upload is null) Refuse(Refusal.On("Upload", "signing.check.no-file"));
        else if (Upload.Length == 0) Refuse(Refusal.On("Upload", "signing.check.empty"));
        else if (Upload.Length > PublicCheck.Most) Refuse(Refusal.On("Upload", "signing.check.too-large", PublicCheck.Most >> 20));
        if (!ModelState.IsValid) return Page();
        var original = string.IsNullOrWhiteSpace(Code) ? null : await check.Find(Code, cancel);
        Checked = await check.Check(await Bytes(Upload!, cancel), Path.GetFileName(Upload!.FileName), original, cancel);
        return Page();
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private IActionResult? Busy()
    {
        if (turnstile.Pass(HttpContext.Connection.RemoteIpAddress)) return null;
        Refuse(new Refusal("signing.check.busy", null, Turnstile.AMinute));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        return Page();
    }
}
