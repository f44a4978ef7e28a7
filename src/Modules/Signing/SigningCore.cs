using CuuLong.Platform.Verbs;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Keys.Desktop;
using CuuLong.Signing.Keys.Pkcs11;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Signing;

/// <summary>Keys, time, revocation and trust: what signing and verifying stand on.</summary>
internal static class SigningCore
{
    public static void AddSigningCore(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SigningSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<TrustLists>();
        services.AddSingleton<Func<TrustBook>>(s => () => s.GetRequiredService<TrustLists>().Book);
        services.AddSingleton(s => new GuardedFetch(
            settings.Fetch with { Hosts = [.. settings.Fetch.Hosts, .. s.GetRequiredService<TrustLists>().Hosts, .. settings.TimeAuthorities.Select(a => new Uri(a).Host)] },
            (address, body) => s.GetService<TestPki>()?.Answer(address, body)));
        services.AddSingleton<RevocationSource>();
        services.AddSingleton<IRevocationSource>(s => s.GetRequiredService<RevocationSource>());
        services.AddSingleton<ITimestampClient>(s => new TimestampClient(Authorities(s, settings), s.GetRequiredService<Func<TrustBook>>(), s.GetRequiredService<TimeProvider>(), s.GetService<ILogger<TimestampClient>>()));
        services.AddSingleton<SigningGate>();
        services.AddSingleton<KeyVault>();
        services.AddSingleton<IRefusedPins>(s => new RefusedPins(Path.Combine(s.GetRequiredService<Installation>().KeysDir, "tokens"), s.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<IKeyRing, KeyRing>();
        foreach (var remote in settings.Remote) services.AddSingleton<IRemoteService>(s => new HttpRemoteService(remote, s.GetRequiredService<IHttpClientFactory>().CreateClient("signing-remote")));
        services.AddSingleton(new DesktopSigner(settings.Desktop));
        services.AddSingleton<RemoteServices>();
        services.AddSingleton<RemoteCompletion>();
        services.AddSingleton<ReturnedFile>();
        services.AddTransient(s => new SignatureJudge(s.GetRequiredService<TrustLists>().Book, s.GetRequiredService<IRevocationSource>(), s.GetRequiredService<TimeProvider>()));
        if (!settings.TestOn) return;
        services.AddSingleton<TestPhone>();
        services.AddSingleton<IRemoteService>(s => s.GetRequiredService<TestPhone>());
        services.AddSingleton(s => new TestPki(TestFolder(s.GetRequiredService<Installation>()), settings.Address, s.GetRequiredService<IDataProtectionProvider>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Where the test authority keeps its keys and its book.</summary>
    public static string TestFolder(Installation installation) => Path.Combine(installation.DataDir, "test-authority");

    private static ITimestampAuthority[] Authorities(IServiceProvider services, SigningSettings settings) => services.GetService<TestPki>() is { } test
        ? [test.Tsa]
        : [.. settings.TimeAuthorities.Select(a => new HttpTimestampAuthority(new Uri(a), services.GetRequiredService<GuardedFetch>()))];
}
