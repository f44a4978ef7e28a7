using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Admin.Accounts;

[Needs(PlatformRights.Accounts)]
internal sealed class DetailModel(PlatformDb db, DisableAccount disable, EnableAccount enable, ForceReset reset, ChangeEmail email, StartPosition start, EndPosition end, TimeProvider clock) : OfficePage
{
    public sealed class Appointment
    {
        public Guid UnitId { get; set; }
        public string? Title { get; set; }
        public string[] Roles { get; set; } = [];
        public DateOnly? From { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public Guid PositionId { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public Appointment New { get; set; } = new();
    public AccountDetail Detail { get; private set; } = null!;
    public List<SelectListItem> Units { get; private set; } = [];
    public List<SelectListItem> RoleChoices => Choices.Roles(Actor, T);
    public DateOnly Today => clock.Today();
    public bool Locked => Detail.Account.LockoutEnd > clock.GetUtcNow();

    /// <summary>The link made by this request; shown once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await AccountDetail.Of(db, Actor, Id, cancel) is not { } detail) return NotFound();
        Detail = detail;
        Units = await Choices.Units(db, Actor, Today, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) => await Say(await disable.Run(new(Id, Reason, Version), cancel), "platform.account.disabled.said", cancel);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) => await Say(await enable.Run(new(Id, Reason, Version), cancel), "platform.account.enabled.said", cancel);

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancel) => await Say(await email.Run(new(Id, Email, Version), cancel), "platform.email.said", cancel);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancel)
    {
        var made = await reset.Run(new(Id, Reason, Version), cancel);
        if (made.Refused) return await Say(made, "", cancel);
        Link = $"{Request.Scheme}://{Request.Host}/account/sign-in/new-password?link={Uri.EscapeDataString(made.Value)}";
        return await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostAppointAsync(CancellationToken cancel)
    {
        if (await AccountDetail.Of(db, Actor, Id, cancel) is not { } detail) return NotFound();
        return await Say(await start.Run(new(detail.Account.PersonId, New.UnitId, New.Title, string.Join(' ', New.Roles), New.From), cancel), "platform.position.started.said", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel) => await Say(await end.Run(new(PositionId, Reason, To), cancel), "platform.position.ended.said", cancel);

    private Task<IActionResult> Say<T>(Outcome<T> outcome, string said, CancellationToken cancel) => Answer(outcome, _ => $"/admin/accounts/{Id}", () => OnGetAsync(cancel), said);
}
