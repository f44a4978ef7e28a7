using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Kết thúc văn bản đến: for whoever registers or directs; a holder finishes his part on the document's own page.</summary>
[Needs(Rights.AllIncoming)]
internal sealed class FinishModel(LineView view, FinishIncoming op) : OfficePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public string? Note { get; set; }
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
        !Actor.May(Rights.Direct) && !Actor.May(Rights.Register) ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await op.Run(new(Id, Note, Version), cancel), _ => $"/incoming/{Id}", () => OnGetAsync(cancel), "documents.said.finished");
}
