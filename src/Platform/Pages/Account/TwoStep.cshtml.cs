using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.TwoStep;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace CuuLong.Platform.Pages.Account;

[SignedIn]
internal sealed class TwoStepModel(PlatformDb db, EnrolTotp enrol, DropTotp drop, SecondFactor factor, Seals seals) : OfficePage
{
    private sealed record Proposed(Guid AccountId, string Key);

    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Sealed { get; set; }
    public bool Enabled { get; private set; }
    public int RecoveryLeft { get; private set; }
    public string Key { get; private set; } = "";
    public string Picture { get; private set; } = "";

    /// <summary>Shown once, right after turning it on.</summary>
    public string[] Recovery { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == Actor.AccountId, cancel);
        if (account is null) return NotFound();
        Enabled = account.TwoFactorEnabled;
        RecoveryLeft = await factor.RecoveryLeft(account.Id, cancel);
        if (Enabled) return Page();
        var proposed = seals.Read<Proposed>(Sealed) is { } kept && kept.AccountId == account.Id ? kept : new(account.Id, Totp.NewKey());
        (Key, Sealed) = (proposed.Key, seals.Write(proposed, TimeSpan.FromMinutes(30)));
        ModelState.Remove(nameof(Sealed));
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/CuuLong:{Uri.EscapeDataString(account.UserName!)}?secret={Key}&issuer=CuuLong", QRCodeGenerator.ECCLevel.M);
        Picture = "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(code).GetGraphic(5));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (seals.Read<Proposed>(Sealed) is not { } proposed || proposed.AccountId != Actor.AccountId) return await OnGetAsync(cancel);
        var done = await enrol.Run(new(Actor.AccountId, proposed.Key, Code), cancel);
        if (done.Refused) Refuse(done.Refusal);
        else Recovery = done.Value;
        return await OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        await Answer(await drop.Run(new(Actor.AccountId, Code), cancel), _ => "/account/two-step", () => OnGetAsync(cancel), "platform.two-step.disabled.said");
}
