using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Bench.Support;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Keys.Pkcs11;

namespace CuuLong.Bench;

/// <summary>Keys as the office uses them, against the same operation bare: a token's own C_Sign, and openssl's own speed on two cores.</summary>
internal sealed class KeysBench : IBench
{
    public string Name => "keys";
    public string What => "A signature by a key on a token (SoftHSM, RSA-2048, its module in a process of its own) against C_Sign of the same token; whole CMS signatures on two cores against openssl speed -multi 2.";

    public async Task Run(bool full, Action<Measured> say)
    {
        await Token(full ? 2000 : 500, say);
        foreach (var (name, bits) in new[] { ("rsa2048", 2048), ("rsa3072", 3072) }) await TwoCores(name, bits, full ? 10 : 4, say);
    }

    private static async Task Token(int times, Action<Measured> say)
    {
        using var token = new BenchToken();
        using var module = new TokenModule(BenchToken.Module, token.Folder, token);
        var input = DigestInfo.Of(HashAlgorithmName.SHA256, new byte[32]);
        var bare = token.Bare(input);
        var (floor, ours) = await Rate.MedianOfBoth(times, () => { bare(); return Task.CompletedTask; },
            async () => await module.Sign(BenchToken.Label, BenchToken.Pin, BenchToken.Label, [], Ck.RsaPkcs, HashAlgorithmName.SHA256, input, default));
        say(new("C_Sign of the token itself", $"{floor:0.000} ms"));
        say(new("through the worker process", $"{ours:0.000} ms", ours / floor, 1.15));
    }

    /// <summary>By turns, since other work on the machine slows both.</summary>
    private static async Task TwoCores(string name, int bits, int seconds, Action<Measured> say)
    {
        using var rsa = RSA.Create(bits);
        var request = new CertificateRequest("CN=bench", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var key = new LocalKey(request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100)), []);
        var builder = new CmsBuilder(key);
        var (floors, ours) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < 5; turn++)
        {
            floors.Add(OpensslSpeed.SignaturesPerSecond(name, seconds));
            ours.Add(await Rate.Of(TimeSpan.FromSeconds(seconds), async () => await builder.Sign(new byte[32]), hands: 2));
        }
        floors.Sort();
        ours.Sort();
        say(new($"openssl speed -multi 2 {name}", $"{floors[2]:0}/s"));
        say(new($"CMS signatures on two cores, {name}", $"{ours[2]:0}/s", ours[2] / floors[2], 0.8, AtLeast: true));
    }
}
