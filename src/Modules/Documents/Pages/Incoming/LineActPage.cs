using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>A page of its own for one act on an incoming document, with the words that go with it.</summary>
internal abstract class LineActPage(LineView view) : OfficePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public int Version { get; set; }

    public Line Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await view.Seen(Id, cancel) is not { } seen) return NotFound();
        (Line, Version) = (seen.Line, seen.Line.Version);
        // What was typed stays; the version is the one that is shown now.
        ModelState.Remove(nameof(Version));
        return Page();
    }
}
