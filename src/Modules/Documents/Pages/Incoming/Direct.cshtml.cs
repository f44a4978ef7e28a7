using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Bút phê: opinion, lead, co-ordinators, those informed, due day or a term of working days.</summary>
[Needs(Rights.Direct)]
internal sealed class DirectModel(LineView view, DirectIncoming op, Choices choices, WorkDays days, TimeProvider clock) : OfficePage
{
    public sealed class Form
    {
        public string? Opinion { get; set; }
        public Guid? Lead { get; set; }
        public List<Guid> Coordinate { get; set; } = [];
        public List<Guid> Inform { get; set; } = [];
        public DateOnly? Due { get; set; }
        public int? Term { get; set; }
        public bool MustReply { get; set; }
        public int Version { get; set; }
    }

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new();

    public Line Line { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Holders { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Leads => [new SelectListItem(T["documents.direct.choose"], ""), .. Holders];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await view.Seen(Id, cancel) is not { } seen) return NotFound();
        Line = seen.Line;
        Input.Version = Line.Version;
        ModelState.Remove("Input.Version");
        Holders = await choices.Holders(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancel);
        if (await view.Seen(Id, cancel) is not { } seen) return NotFound();
        if (Input is { Term: < 1 or > 365 })
        {
            Refuse(Refusal.On("Input.Term", "documents.direct.term-bounds"));
            return await OnGetAsync(cancel);
        }
        var due = Input.Due ?? (Input.Term is { } term ? days.After(term, clock.Today()) : null);
        DirectIncoming.To[] to =
        [
            .. Input.Lead is { } lead ? [new DirectIncoming.To(lead, AssignmentRole.Lead)] : Array.Empty<DirectIncoming.To>(),
            .. Input.Coordinate.Select(h => new DirectIncoming.To(h, AssignmentRole.Coordinate)),
            .. Input.Inform.Select(h => new DirectIncoming.To(h, AssignmentRole.Inform)),
        ];
        return await Answer(await op.Run(new(Id, to, Input.Opinion, due, Input.MustReply, Input.Version), cancel),
            _ => $"/incoming/{Id}", () => OnGetAsync(cancel), "documents.said.directed");
    }
}
