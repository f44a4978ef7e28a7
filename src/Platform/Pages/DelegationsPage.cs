using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages;

/// <summary>Giving and taking back delegations: the same two acts on one's own page and on the agency's.</summary>
internal abstract class DelegationsPage(PlatformDb db, People.Delegate give, RevokeDelegation revoke, TimeProvider clock) : OfficePage
{
    public sealed class Form
    {
        public Guid FromPositionId { get; set; }
        public Guid ToPositionId { get; set; }
        public DelegationKind Kind { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty] public Form Input { get; set; } = new();
    [BindProperty] public Guid DelegationId { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public List<DelegationRow> Rows { get; protected set; } = [];
    public List<SelectListItem> Givers { get; protected set; } = [];
    public List<SelectListItem> Takers { get; protected set; } = [];
    public List<SelectListItem> Kinds => [.. Enum.GetValues<DelegationKind>().Select(k => new SelectListItem(T["platform.delegation.kind." + k.ToString().ToLowerInvariant()], k.ToString()))];
    public DateTimeOffset Now => clock.GetUtcNow();
    protected DateOnly Today => clock.Today();
    protected PlatformDb Db => db;

    protected abstract Task Load(CancellationToken cancel);

    public abstract bool MayRevoke(DelegationRow row);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await Load(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (from, to) = (Input.From ?? Today, Input.To ?? Today);
        // Given from today on, it is in force from now on: the past hours of the day are not given.
        var start = from == Today ? clock.Instant() : from.Start();
        var given = await give.Run(new(Input.FromPositionId, Input.ToPositionId, Input.Kind, start, to.AddDays(1).Start(), Input.Reason), cancel);
        return await Answer(given, _ => Request.Path.Value!, () => OnGetAsync(cancel), "platform.delegation.given.said");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel) =>
        await Answer(await revoke.Run(new(DelegationId, Reason), cancel), _ => Request.Path.Value!, () => OnGetAsync(cancel), "platform.delegation.revoked.said");
}
