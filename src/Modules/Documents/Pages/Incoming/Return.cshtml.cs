using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Trả lại nơi gửi.</summary>
[Needs(Rights.Return)]
internal sealed class ReturnModel(LineView view, ReturnToSender op) : OfficePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int Version { get; set; }

    public Line Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await view.Seen(Id, cancel) is not { } seen) return NotFound();
        (Line, Version) = (seen.Line, seen.Line.Version);
        ModelState.Remove(nameof(Version));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await op.Run(new(Id, Reason ?? "", Version), cancel), _ => $"/incoming/{Id}", () => OnGetAsync(cancel), "documents.said.returned");
}
