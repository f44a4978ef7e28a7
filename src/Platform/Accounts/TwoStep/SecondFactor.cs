using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.TwoStep;

/// <summary>
/// The second factor as it is stored: the key sealed, the last step used (a code works once), recovery codes only as hashes.
/// Nothing here commits; the operations do.
/// </summary>
internal sealed class SecondFactor(PlatformDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Provider = "totp", Key = "key", Step = "step", Recovery = "recovery";
    private readonly IDataProtector protector = protection.CreateProtector("totp-key");

    public async Task Write(Guid account, string key, long step, IEnumerable<string> recovery, CancellationToken cancel)
    {
        await Remove(account, cancel);
        db.AddRange(Token(account, Key, protector.Protect(key)), Token(account, Step, step.ToString(CultureInfo.InvariantCulture)),
            Token(account, Recovery, string.Join(';', recovery.Select(Hash))));
    }

    public async Task Remove(Guid account, CancellationToken cancel)
    {
        await db.Begin(cancel);
        await Tokens(account).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Whether the code is right; takes it, so that the same one is wrong the next time.</summary>
    public async Task<bool> Take(Guid account, string? code, CancellationToken cancel)
    {
        await db.Begin(cancel);
        var tokens = await Tokens(account).ToDictionaryAsync(t => t.Name, cancel);
        if (!tokens.TryGetValue(Key, out var key)) return false;
        var used = long.Parse(tokens[Step].Value!, CultureInfo.InvariantCulture);
        if (Totp.StepOf(protector.Unprotect(key.Value!), code, clock.GetUtcNow(), used) is { } step)
        {
            tokens[Step].Value = step.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        var left = tokens[Recovery].Value!.Split(';').ToList();
        if (!left.Remove(Hash(code ?? ""))) return false;
        tokens[Recovery].Value = string.Join(';', left);
        return true;
    }

    public async Task<int> RecoveryLeft(Guid account, CancellationToken cancel) =>
        (await Tokens(account).Where(t => t.Name == Recovery).Select(t => t.Value).FirstOrDefaultAsync(cancel))?.Split(';', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private IQueryable<IdentityUserToken<Guid>> Tokens(Guid account) => db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account && t.LoginProvider == Provider);

    private static IdentityUserToken<Guid> Token(Guid account, string name, string value) => new() { UserId = account, LoginProvider = Provider, Name = name, Value = value };

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
