using CuuLong.Platform.Access;
using CuuLong.Platform.Files.Serving;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Public;
using CuuLong.Signing.Verification.Paper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Verify;

/// <summary>Where the QR of a document leads: the office's original, verified again now, for comparison with what the citizen holds.</summary>
[Public]
internal sealed class DocumentModel(PublicCheck check, Turnstile turnstile, VerificationPdf paper) : OfficePage
{
    [FromRoute] public string Code { get; set; } = "";

    public CheckedFile? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Busy()) return Page();
        var original = await check.Find(Code, cancel);
        Checked = original is null ? null : await check.Recheck(original, cancel);
        if (Checked is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>The office's file itself.</summary>
    public async Task<IActionResult> OnGetOriginalAsync(CancellationToken cancel) =>
        Busy() ? StatusCode(StatusCodes.Status429TooManyRequests)
        : await check.Find(Code, cancel) is { } original ? FileResults.Serve(original.File, inline: true) : NotFound();

    /// <summary>What was found, as a paper for the file.</summary>
    public async Task<IActionResult> OnGetReportAsync(CancellationToken cancel)
    {
        if (Busy()) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await check.Find(Code, cancel) is not { } original || await check.Recheck(original, cancel) is not { } done) return NotFound();
        return File(paper.Write(done.Report, new(done.Name, done.Size, done.Hash, done.At), T.Language), "application/pdf", $"kiem-tra-{original.Code}.pdf");
    }

    private bool Busy()
    {
        if (turnstile.Pass(HttpContext.Connection.RemoteIpAddress)) return false;
        Refuse(new Refusal("signing.check.busy", null, Turnstile.AMinute));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        return true;
    }
}
