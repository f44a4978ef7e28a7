using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Kết thúc văn bản đến: for whoever registers or directs; a holder finishes his part on the document's own page.</summary>
[Needs(Rights.AllIncoming)]
internal sealed class FinishModel(LineView view, FinishIncoming op) : LineActPage(view)
{
    [BindProperty] public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !Actor.May(Rights.Direct) && !Actor.May(Rights.Register) ? StatusCode(StatusCodes.Status403Forbidden)
        : await Answer(await op.Run(new(Id, Note, Version), cancel), _ => $"/incoming/{Id}", () => OnGetAsync(cancel), "documents.said.finished");
}
