using CuuLong.Signing;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>Keys that the configuration names: one that is out of reach does not take the others with it.</summary>
public sealed class ConfiguredKeys : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_key_behind_one_that_is_out_signs_and_only_a_missing_one_tells_why()
    {
        using var key = TestKeys.Of("p256");
        folder.Write("k.p12", new System.Security.Cryptography.X509Certificates.X509Certificate2Collection(key.Certificate).Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "1234")!);
        folder.Write("pass", "1234\n"u8);
        await using var app = await TestApp.Start();
        var settings = new SigningSettings { Keys = [new("out", "pkcs11:token=none;object=k?module-path=/none.so"), new("gone", folder["none.p12"]), new("seal", folder["k.p12"], folder["pass"])] };
        using var ring = ActivatorUtilities.CreateInstance<KeyRing>(app.Services, settings);

        Assert.Equal(key.Certificate.Print(), (await ring.Of(key.Certificate.Print()))!.Certificate.Print());
        await Assert.ThrowsAsync<KeyRefusedException>(async () => await ring.Of(new string('0', 64)));
    }

    public void Dispose() => folder.Dispose();
}
