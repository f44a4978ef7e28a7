using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin.Accounts;

[Needs(PlatformRights.Accounts)]
internal sealed class IndexModel(PlatformDb db, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public bool Disabled { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    public List<AccountList.Row> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await AccountList.Page(db, Actor, Q, Disabled, After, cancel);
        if (Rows.Count <= AccountList.PageSize) return;
        Rows.RemoveAt(AccountList.PageSize);
        Next = QueryString.Create(new Dictionary<string, string?> { ["Q"] = Q, ["Disabled"] = Disabled ? "true" : "false", ["After"] = Rows[^1].Key }).Value;
    }
}
