using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Documents.Pages.Incoming;

/// <summary>Văn bản đến: boxes, the list of one, and one document read beside it.</summary>
[Needs(Rights.ReadIncoming)]
internal sealed class IndexModel(LineList list, BoxCounts boxes, LineView view, WorkDays days, TimeProvider clock) : OfficePage
{
    [FromRoute] public Guid? Id { get; set; }
    [FromQuery(Name = "box")] public Box? Wanted { get; set; }
    [FromQuery] public Guid? After { get; set; }
    [FromQuery] public Only Only { get; set; }
    [BindProperty] public string? Note { get; set; }

    public Box Box { get; private set; }
    public IReadOnlyList<(Box Box, int Count)> Counts { get; private set; } = [];
    public LinePage Lines { get; private set; } = new([], null);
    public LineReading? Reading { get; private set; }
    public WorkDays Days => days;
    public DateOnly Today { get; } = clock.Today();

    public IEnumerable<Chip> Chips =>
        (Box == Box.Mine ? (Only[])[Only.All, Only.Lead, Only.Coordinate, Only.Urgent] : [Only.All, Only.Urgent])
        .Select(o => new Chip(T[$"documents.filter.{o}"], Link(only: o), o == Only));

    /// <summary>The documents before and after the one that is read, in the list beside it.</summary>
    public (Guid? Above, Guid? Below) Beside
    {
        get
        {
            var rows = Lines.Rows;
            var at = rows.ToList().FindIndex(r => r.Id == Id);
            return at < 0 ? (null, null) : (at > 0 ? rows[at - 1].Id : null, at + 1 < rows.Count ? rows[at + 1].Id : null);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is { } id && (Reading = await view.Read(id, cancel)) is null) return NotFound();
        var offered = Boxes.Of(Actor);
        Box = Wanted is { } wanted && offered.Contains(wanted) ? wanted : Boxes.First(Actor);
        var counts = await boxes.Of(offered, cancel);
        Counts = [.. offered.Select(box => (box, counts[box]))];
        Lines = await list.Page(Box, After, Boxes.Endless(Box) ? Only.All : Only, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(Guid part, [FromServices] StartHandling op, CancellationToken cancel) =>
        !Actor.May(Rights.Handle) ? Forbid403() : await Answer(await op.Run(new(part), cancel), _ => Here, () => OnGetAsync(cancel), "documents.said.started");

    public async Task<IActionResult> OnPostFinishAsync(Guid part, [FromServices] FinishAssignment op, CancellationToken cancel) =>
        !Actor.May(Rights.Handle) ? Forbid403() : await Answer(await op.Run(new(part, Note), cancel), _ => Here, () => OnGetAsync(cancel), "documents.said.part-finished");

    public async Task<IActionResult> OnPostTakeBackAsync(Guid part, [FromServices] TakeBackAssignment op, CancellationToken cancel) =>
        !Actor.May(Rights.Direct) ? Forbid403() : await Answer(await op.Run(new(part, Note), cancel), _ => Here, () => OnGetAsync(cancel), "documents.said.taken-back");

    private string Here => $"/incoming/{Id}";

    private StatusCodeResult Forbid403() => StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>The same list with another document, box or page.</summary>
    public string Link(Guid? id = null, Box? box = null, Guid? after = null, Only? only = null) =>
        $"/incoming{(id is { } line ? $"/{line}" : "")}?box={(box ?? Box).ToString().ToLowerInvariant()}{(after is { } cursor ? $"&after={cursor}" : "")}{((only ?? Only) is not Only.All and var narrowed ? $"&only={narrowed.ToString().ToLowerInvariant()}" : "")}";

    /// <summary>As the boxes show it; null where nothing is counted.</summary>
    public string? CountOf(Box box) =>
        Counts.FirstOrDefault(c => c.Box == box).Count is > 0 and var count ? count >= BoxCounts.Bound ? $"{BoxCounts.Bound - 1}+" : Show.Number(count, T.Language) : null;
}
