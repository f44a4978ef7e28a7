using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Files.Serving;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>Chờ chữ ký từ điện thoại, dịch vụ hay máy của người ký: each document of one act with its own outcome. Only for who asked.</summary>
[Needs(Rights.ReadOutgoing)]
internal sealed class AwaitedModel(AwaitedList list, IAwaitedSignatures elsewhere, DesktopSigner desktop, FileIntake intake, TimeProvider clock) : OfficePage
{
    /// <summary>Tells htmx that there is nothing more to ask for.</summary>
    private const int StopAsking = 286;

    [FromRoute] public Guid Batch { get; set; }

    public List<AwaitedRow> Rows { get; private set; } = [];

    public KeyPlace Place => Rows[0].Row.Place;

    public bool ForSeal => Rows[0].Row.What == AwaitedFor.Seal;

    public bool Open => Rows.Any(r => !r.Settled);

    /// <summary>The page asks by itself; not while a file may be in the choosing.</summary>
    public bool Asks => Open && !(Place == KeyPlace.Desktop && Rows.Any(r => r.Standing == AwaitedStanding.Waiting));

    /// <summary>What did not come and can be asked for again.</summary>
    public IReadOnlyList<AwaitedRow> Missed => [.. Rows.Where(r => r.Standing is AwaitedStanding.Declined or AwaitedStanding.TimedOut or AwaitedStanding.Dropped)];

    /// <summary>Where the program on this computer listens for these documents.</summary>
    public string Program => ForSeal ? desktop.Issue : desktop.Approve;

    public string? OrderOf(AwaitedRow row) => row.Standing == AwaitedStanding.Waiting && TempData.TicketOf(row.Row.Id) is { } ticket ? DesktopOrder.Of(row, ticket, $"{Request.Scheme}://{Request.Host}") : null;

    public TimeSpan Left(DateTimeOffset until) => until > clock.GetUtcNow() ? until - clock.GetUtcNow() : TimeSpan.Zero;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (Place == KeyPlace.Desktop && Open) SecurityHeaders.AlsoConnect(HttpContext, desktop.Address);
        return Page();
    }

    public async Task<IActionResult> OnGetRowsAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!Asks) Response.StatusCode = StopAsking;
        // The heading too says how it ended.
        if (!Open) Response.Headers["HX-Refresh"] = "true";
        return Partial("_Awaited", this);
    }

    /// <summary>The very file that was sent for signing.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel) =>
        await Read(cancel) && Rows.Find(r => r.Row.Id == id) is { } row ? FileResults.Serve(new(row.Row.Shown, Naming.Pdf(row.Notation), FileKind.Pdf.Type, 0)) : NotFound();

    /// <summary>The signed file, where the signer's program does not bring it itself. Its row says what became of it.</summary>
    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel)
    {
        if (!await Read(cancel) || Rows.Find(r => r.Row.Id == id) is not { } row) return NotFound();
        var files = await intake.Take(await Request.ReadFormAsync(cancel), row.Field, cancel);
        if (files.Refused) Refuse(files.Refusal);
        else if (files.Value.Length == 0) Refuse(Refusal.On(row.Field, "documents.await.no-file"));
        else if ((await elsewhere.Return(id, files.Value[^1], cancel)).Refusal is null) Said = T["documents.await.said.returned"];
        return ModelState.IsValid ? Redirect($"/outgoing/sign/{Batch}") : await OnGetAsync(cancel);
    }

    private async Task<bool> Read(CancellationToken cancel)
    {
        Rows = await list.Of(Batch, cancel);
        return Rows.Count > 0;
    }
}
