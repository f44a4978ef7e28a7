using System.Security.Cryptography;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.TwoStep;

/// <summary>Turns two-step verification on once the app has shown a right code. Returns ten recovery codes, never shown again.</summary>
internal sealed class EnrolTotp(PlatformDb db, SecondFactor factor, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid AccountId, string Key, string? Code);

    public async Task<Outcome<string[]>> Run(Input input, CancellationToken cancel = default)
    {
        if (Totp.StepOf(input.Key, input.Code, clock.GetUtcNow(), 0) is not { } step) return Refusal.On("Code", "platform.two-step.wrong");
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId, cancel);
        if (account is null) return Refusal.NotFound;
        string[] recovery = [.. Enumerable.Range(0, 10).Select(_ => RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 10).Insert(5, "-"))];
        account.TwoFactorEnabled = true;
        await factor.Write(account.Id, input.Key, step, recovery, cancel);
        return await db.Commit(new Deed("platform.two-step.enabled", account.Id), cancel) is { } refusal ? refusal : recovery;
    }
}
