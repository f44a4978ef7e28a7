using System.Collections.Concurrent;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Pkcs11;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Keys;

/// <summary>Looks in the vault, among the configured keys, and at the test authority where it is on.</summary>
internal sealed class KeyRing(SigningSettings settings, KeyVault vault, IRefusedPins refused, Installation installation, IServiceProvider services) : IKeyRing, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<TokenModule>> modules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ISignatureKey> opened = new(StringComparer.Ordinal);

    public async ValueTask<ISignatureKey?> Of(string print, CancellationToken cancel = default)
    {
        if (vault.Key(print) is { } kept) return kept;
        if (services.GetService<TestPki>()?.Key(print) is { } test) return test;
        KeyRefusedException? unreached = null;
        foreach (var configured in settings.Keys)
            try
            {
                if (await Configured(configured, cancel) is { } key && key.Certificate.Print() == print) return key;
            }
            catch (KeyRefusedException refused)
            {
                unreached ??= refused; // One token that is out does not keep the others from signing.
            }
        return unreached is null ? null : throw unreached;
    }

    public async ValueTask<ISignatureKey> Open(string uri, Func<string> secret, CancellationToken cancel = default)
    {
        if (settings.Keys.FirstOrDefault(k => k.Name == uri) is { } configured) return await Configured(configured, cancel);
        if (uri.StartsWith("test:", StringComparison.Ordinal))
            return services.GetService<TestPki>()?.Named(uri["test:".Length..]) ?? throw Refused("signing.key.no-test");
        if (uri.StartsWith(Pkcs11Uri.Scheme, StringComparison.Ordinal)) return await Token(uri, secret, cancel);
        if (!File.Exists(uri)) throw Refused("signing.key.no-file", uri);
        if (new FileInfo(uri).Length > Pkcs12.MostBytes) throw Refused("signing.key.not-p12");
        var read = Pkcs12.Read(await File.ReadAllBytesAsync(uri, cancel), secret());
        return read.Refused ? throw new KeyRefusedException(read.Refusal) : new LocalKey(read.Value.Certificate, read.Value.Chain);
    }

    public void Dispose()
    {
        foreach (var module in modules.Values.Where(m => m.IsValueCreated)) module.Value.Dispose();
    }

    private async ValueTask<ISignatureKey> Configured(KeySettings configured, CancellationToken cancel)
    {
        if (opened.TryGetValue(configured.Name, out var held)) return held;
        return opened[configured.Name] = await Open(configured.Uri, () => configured.PinFile is { } file ? FirstLine(file) : "", cancel);
    }

    private async ValueTask<ISignatureKey> Token(string text, Func<string> secret, CancellationToken cancel)
    {
        if (!Pkcs11Uri.TryRead(text, out var uri) || uri.Module is not { } path) throw Refused("signing.key.uri", text);
        if (OperatingSystem.IsWindows()) throw Refused("signing.token.windows");
        var module = modules.GetOrAdd(path, p => new(() => new TokenModule(p, installation.DataDir, refused))).Value;
        return await TokenKey.Open(module, uri, uri.PinFile is { } file ? () => FirstLine(file) : secret, cancel: cancel);
    }

    private static KeyRefusedException Refused(string code, params object?[] named) => new(new Refusal(code, null, named));

    private static string FirstLine(string file) => File.Exists(file) ? File.ReadLines(file).FirstOrDefault("") : "";
}
