using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Platform.Accounts;

/// <summary>Hands a small record to the browser and trusts it when it comes back in time: links, steps of a sign-in, challenges.</summary>
internal sealed class Seals(IDataProtectionProvider protection, TimeProvider clock)
{
    private sealed record Sealed<T>(T Value, DateTimeOffset Until);

    public string Write<T>(T value, TimeSpan life) => For<T>().Protect(JsonSerializer.Serialize(new Sealed<T>(value, clock.GetUtcNow() + life)));

    /// <summary>Null when it was not ours, was changed, is of another purpose or came too late.</summary>
    public T? Read<T>(string? text) where T : class
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var read = JsonSerializer.Deserialize<Sealed<T>>(For<T>().Unprotect(text))!;
            return clock.GetUtcNow() < read.Until ? read.Value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For<T>() => protection.CreateProtector("seal." + typeof(T).Name);
}
