using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Bench.Pages.Bench;

/// <summary>The floor of a list: signed in, the same rows, no layout, no counts.</summary>
[SignedIn]
internal sealed class BareModel(DocumentsDb db) : PageModel
{
    public sealed record Row(Guid Id, string SenderName, string Notation, string Subject, DateTimeOffset At);

    public List<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await db.Lines.AsNoTracking()
        .Where(l => l.AgencyId == db.Scope && l.State == LineState.Waiting).OrderByDescending(l => l.Id).Take(30)
        .Select(l => new Row(l.Id, l.SenderName, l.Notation, l.Subject, l.At)).ToListAsync(cancel);
}
