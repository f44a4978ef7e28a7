using System.Collections.Concurrent;
using System.Security.Cryptography;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>
/// A PKCS#11 module in a process of its own, started when needed and again after it died. A PIN that was refused is never
/// tried a second time: tokens lock themselves after a few.
/// </summary>
internal sealed class TokenModule(string path, string data, IRefusedPins refused, IReadOnlyDictionary<string, string>? environment = null) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentDictionary<string, TokenProcess> loggedIn = new(StringComparer.Ordinal);
    private TokenProcess? process;

    /// <summary>Of the worker that runs now, for tests that end it.</summary>
    internal int? ProcessId => process is { Alive: true } alive ? alive.Id : null;

    /// <exception cref="KeyRefusedException">No module, no token, no such key.</exception>
    public async ValueTask<IReadOnlyList<TokenCertificate>> Certificates(string token, CancellationToken cancel)
    {
        var answer = Proper(token, await Running().Ask(Pkcs11Act.Certificates, [Frame.Utf8(token)], Patience, cancel));
        return [.. answer.Parts.Chunk(3).Where(c => c.Length == 3).Select(c => new TokenCertificate(System.Text.Encoding.UTF8.GetString(c[0]), c[1], c[2]))];
    }

    /// <param name="input">What C_Sign is given: DigestInfo for RSA, the digest itself otherwise.</param>
    /// <exception cref="KeyRefusedException">The token did not sign, for the reason named.</exception>
    public async ValueTask<byte[]> Sign(string token, string pin, string? label, byte[] id, uint mechanism, HashAlgorithmName hash, byte[] input, CancellationToken cancel)
    {
        byte[][] parts = [Frame.Utf8(token), Frame.Utf8(label), id, BitConverter.GetBytes(mechanism), Frame.Utf8(hash.Name), input];
        for (var tries = 0; ; tries++)
        {
            var running = Running();
            await LoggedIn(running, token, pin, cancel);
            var answer = await running.Ask(Pkcs11Act.Sign, parts, Patience, cancel);
            // Another program may have logged the token out.
            if (answer.Code == Ck.NotLoggedIn && tries == 0 && loggedIn.TryRemove(token, out _)) continue;
            if (Ck.IsGone(answer.Code)) loggedIn.TryRemove(token, out _);
            return Proper(token, answer).Parts[0];
        }
    }

    public void Dispose()
    {
        process?.Dispose();
        gate.Dispose();
    }

    private async ValueTask LoggedIn(TokenProcess running, string token, string pin, CancellationToken cancel)
    {
        if (loggedIn.GetValueOrDefault(token) == running) return;
        await gate.WaitAsync(cancel);
        try
        {
            if (loggedIn.GetValueOrDefault(token) == running) return;
            if (refused.Has(token, pin)) throw new KeyRefusedException(new Refusal("signing.token.pin-again", null, token));
            // Not given up halfway, or a wrong PIN would be tried again by the next who comes.
            var answer = await running.Ask(Pkcs11Act.Login, [Frame.Utf8(token), Frame.Utf8(pin)], Patience, CancellationToken.None);
            if (Ck.IsPin(answer.Code)) refused.Add(token, pin);
            Proper(token, answer);
            loggedIn[token] = running;
        }
        finally
        {
            gate.Release();
        }
    }

    private TokenProcess Running()
    {
        if (process is { Alive: true } alive) return alive;
        gate.Wait();
        try
        {
            return process is { Alive: true } started ? started : process = TokenProcess.Start(path, data, environment);
        }
        finally
        {
            gate.Release();
        }
    }

    private static Frame Proper(string token, Frame answer) => answer.Code == Ck.Ok ? answer : throw new KeyRefusedException(answer.Code switch
    {
        Ck.NoModule => new("signing.token.no-module"),
        Ck.NoSuchKey => new("signing.token.no-key", null, token),
        Ck.PinLocked => new("signing.token.pin-locked", null, token),
        var code when Ck.IsPin(code) => new("signing.token.pin-wrong", null, token),
        var code when Ck.IsGone(code) || Ck.IsStale(code) => new("signing.token.gone", null, token),
        var code => new("signing.token.failed", null, token, $"0x{code:X}"),
    });
}
