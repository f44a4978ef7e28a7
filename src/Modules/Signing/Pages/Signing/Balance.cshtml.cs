using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Ui;
using CuuLong.Signing.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Signing.Pages.Signing;

/// <summary>Tồn đầu kỳ, tăng, giảm, tồn cuối kỳ; the administrative month (15th to 14th) unless other days are given.</summary>
[Needs(Rights.Read)]
internal sealed class BalanceModel(Balance balance, Registers registers, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    /// <summary>The last day, counted whole.</summary>
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public bool Province { get; set; }

    public bool MayAll => registers.ReadsAll;

    /// <summary>The period is not over: what will run out in it is counted, what else will come is not.</summary>
    public bool GoesOn => To >= clock.Today();

    public IReadOnlyList<BalanceLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        From ??= today.Day >= 15 ? new DateOnly(today.Year, today.Month, 15) : new DateOnly(today.Year, today.Month, 15).AddMonths(-1);
        To ??= From.Value.AddMonths(1).AddDays(-1);
        if (To < From) Refuse(Refusal.On("To", "signing.balance.order"));
        else Lines = await balance.Of(new Window(From.Value.Start(), To.Value.AddDays(1).Start()), Province, cancel);
    }
}
