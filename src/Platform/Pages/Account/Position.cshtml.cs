using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Account;

/// <summary>In which position to work now, or for whom.</summary>
[SignedIn]
internal sealed class PositionModel(PlatformDb db, SwitchPosition change, TimeProvider clock) : OfficePage
{
    public sealed record Choice(Guid Position, Guid Delegation, string Title, string Unit, string? For, DateTimeOffset? Until, bool Current);

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty] public Guid Position { get; set; }
    [BindProperty] public Guid Delegation { get; set; }
    public List<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (today, now) = (clock.Today(), clock.Instant());
        var own = await (from p in db.Positions
                         join u in db.Units on p.UnitId equals u.Id
                         where p.PersonId == Actor.PersonId && p.From <= today && (p.To == null || today < p.To)
                         orderby p.From, p.Id
                         select new { p.Id, p.Title, Unit = u }).ToListAsync(cancel);
        var ids = own.Select(p => p.Id).ToList();
        var given = await (from d in db.Delegations
                           join p in db.Positions on d.FromPositionId equals p.Id
                           join person in db.People on p.PersonId equals person.Id
                           join u in db.Units on p.UnitId equals u.Id
                           where ids.Contains(d.ToPositionId) && d.From <= now && now < d.To && (d.RevokedAt == null || now < d.RevokedAt)
                           orderby d.To
                           select new { d.Id, d.ToPositionId, d.To, p.Title, person.Name, Unit = u }).ToListAsync(cancel);
        Choices =
        [
            .. own.Select(p => new Choice(p.Id, default, p.Title, p.Unit.NameIn(T.Language), null, null, p.Id == Actor.PositionId && Actor.OnBehalf is null)),
            .. given.Select(d => new Choice(d.ToPositionId, d.Id, d.Title, d.Unit.NameIn(T.Language), d.Name, d.To, d.Id == Actor.OnBehalf?.DelegationId)),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var changed = await change.Run(new(HttpContext.SessionOf(), Position, Delegation), cancel);
        if (!changed.Refused) await HttpContext.Issue(HttpContext.SessionOf(), changed.Value.AccountId, Position, Delegation);
        return await Answer(changed, _ => Url.Local(ReturnUrl), async () => { await OnGetAsync(cancel); return Page(); });
    }
}
