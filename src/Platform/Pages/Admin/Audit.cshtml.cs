using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>Who did what, when and why.</summary>
[Needs(PlatformRights.Audit)]
internal sealed class AuditModel(PlatformDb db, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Guid? Agency { get; set; }
    [BindProperty(SupportsGet = true)] public string? Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Act { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Record { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    public List<DeedRecord> Rows { get; private set; } = [];
    public List<SelectListItem> Agencies { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        To ??= clock.Today();
        From ??= To.Value.AddDays(-30);
        if (Actor.May(PlatformRights.AllAgencies))
            Agencies = [new(T["platform.audit.all-agencies"], ""), .. await db.Units.Where(u => u.Id == u.AgencyId).OrderBy(u => u.Order).ThenBy(u => u.Folded).Select(u => new SelectListItem(u.Name, u.Id.ToString())).ToListAsync(cancel)];
        (Rows, var after) = await DeedSearch.Page(db, Actor, new(Agency, Person, Act, From.Value, To.Value, Record, After), cancel);
        if (after is not null)
            Next = QueryString.Create(new Dictionary<string, string?>
            {
                ["Agency"] = Agency?.ToString(), ["Person"] = Person, ["Act"] = Act, ["From"] = $"{From:yyyy-MM-dd}", ["To"] = $"{To:yyyy-MM-dd}",
                ["Record"] = Record?.ToString(), ["After"] = after,
            }).Value;
    }
}
