using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Trả lại nơi gửi.</summary>
[Needs(Rights.Return)]
internal sealed class ReturnModel(LineView view, ReturnToSender op) : LineActPage(view)
{
    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await op.Run(new(Id, Reason ?? "", Version), cancel), _ => $"/incoming/{Id}", () => OnGetAsync(cancel), "documents.said.returned");
}
