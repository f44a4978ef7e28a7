using System.Diagnostics;
using System.Security.Cryptography;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Pkcs11;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>Keys on a token, held by a process apart: SoftHSM stands for the token.</summary>
public sealed class SigningByToken : IDisposable
{
    private static readonly byte[] Content = "Quyết định"u8.ToArray();
    private readonly SoftHsm token = new();

    [Theory, InlineData("rsa", "01"), InlineData("p256", "02"), InlineData("p384", "a0ff")]
    public async Task A_key_on_the_token_signs_what_openssl_would_verify(string kind, string id)
    {
        var certificate = token.Put(kind, "khóa-" + kind, id);
        using var module = token.Open();
        Assert.True(Pkcs11Uri.TryRead($"pkcs11:token={SoftHsm.Token};id={string.Concat(Convert.FromHexString(id).Select(b => $"%{b:x2}"))}", out var uri));
        var key = await TokenKey.Open(module, uri, () => SoftHsm.Pin);
        Assert.Equal(certificate.Thumbprint, key.Certificate.Thumbprint);
        Assert.True(CmsReader.TryRead(await new CmsBuilder(key).Sign(Hashes.Of(key.Algorithm.Hash, Content)), out var read));
        Assert.Equal(CmsIntegrity.Sound, CmsCheck.Check(read, Hashes.Of(read.Digest, Content)));
    }

    [Fact]
    public async Task A_key_on_the_token_signs_by_pss()
    {
        token.Put("rsa", "k", "01");
        using var module = token.Open();
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => SoftHsm.Pin, pss: true);
        Assert.True(CmsReader.TryRead(await new CmsBuilder(key).Sign(SHA256.HashData(Content)), out var read));
        Assert.Equal((SignatureScheme.RsaPss, CmsIntegrity.Sound), (read.Algorithm.Scheme, CmsCheck.Check(read, SHA256.HashData(Content))));
    }

    [Fact]
    public async Task Many_sign_at_once()
    {
        token.Put("rsa", "rsa", "01");
        token.Put("p256", "ec", "02");
        using var module = token.Open();
        ISignatureKey[] keys = [await TokenKey.Open(module, SoftHsm.Uri("rsa"), () => SoftHsm.Pin), await TokenKey.Open(module, SoftHsm.Uri("ec"), () => SoftHsm.Pin)];
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (round, cancel) =>
        {
            var key = keys[round % 2];
            var digest = SHA256.HashData(BitConverter.GetBytes(round));
            var signature = await key.SignDigest(HashAlgorithmName.SHA256, digest, cancel);
            Assert.True(PublicKeys.VerifyHash(key.Certificate, key.Algorithm, digest, signature));
        });
    }

    [Fact]
    public async Task A_wrong_pin_is_tried_once_and_never_again_until_it_changes()
    {
        token.Put("p256", "k", "01");
        var pin = "11111111";
        var refused = new Counting(new RefusedPins(Path.Combine(token.Path, "refused"), Pki.Protection));
        using (var module = token.Open(refused))
        {
            var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => pin);
            Assert.Equal("signing.token.pin-wrong", await Refusal(key));
            Assert.Equal("signing.token.pin-again", await Refusal(key));
            Assert.Equal("signing.token.pin-again", await Refusal(key));
        }
        using (var restarted = token.Open(refused))
        {
            var key = await TokenKey.Open(restarted, SoftHsm.Uri("k"), () => pin);
            Assert.Equal("signing.token.pin-again", await Refusal(key));
            pin = SoftHsm.Pin;
            Assert.Null(await Refusal(key));
        }
        Assert.Equal(1, refused.Added);
    }

    [Fact]
    public async Task A_wrong_pin_that_somebody_did_not_wait_for_is_not_tried_again()
    {
        token.Put("p256", "k", "01");
        var refused = new Counting(new RefusedPins(Path.Combine(token.Path, "refused"), Pki.Protection));
        using var module = token.Open(refused);
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => "11111111");
        await GiveUp(key);
        Assert.Equal("signing.token.pin-again", await Refusal(key));
        Assert.Equal(1, refused.Added);
    }

    [Fact]
    public async Task A_token_taken_out_midway_is_a_clear_refusal()
    {
        token.Put("p256", "k", "01");
        using var module = token.Open();
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => SoftHsm.Pin);
        Assert.Null(await Refusal(key));
        token.Remove();
        Assert.Contains(await Refusal(key), new[] { "signing.token.gone", "signing.token.no-key" });
    }

    [Fact]
    public async Task A_crash_of_the_module_hurts_one_act_and_not_the_office()
    {
        token.Put("p256", "k", "01");
        using var module = token.Open();
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => SoftHsm.Pin);
        Assert.Null(await Refusal(key));
        using (var worker = Process.GetProcessById(module.ProcessId!.Value))
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }
        Assert.True(await Refusal(key) is null or "signing.token.ended");
        Assert.Null(await Refusal(key));
    }

    [Fact]
    public async Task Those_who_gave_up_block_nobody_and_a_crash_leaves_nobody_waiting()
    {
        token.Put("p256", "k", "01");
        using var module = token.Open();
        var key = await TokenKey.Open(module, SoftHsm.Uri("k"), () => SoftHsm.Pin);
        for (var n = 0; n < 40; n++) await GiveUp(key);
        var all = Enumerable.Range(0, 40).Select(_ => Task.Run(() => Refusal(key))).ToList();
        using (var worker = Process.GetProcessById(module.ProcessId!.Value)) worker.Kill();
        Assert.All(await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(60)), r => Assert.True(r is null or "signing.token.ended", r));
        Assert.True(await Refusal(key) is null or "signing.token.ended");
        Assert.Null(await Refusal(key));
    }

    [Fact]
    public async Task A_missing_module_token_or_key_is_named()
    {
        using var module = token.Open();
        Assert.Equal("signing.token.no-key", (await Assert.ThrowsAsync<KeyRefusedException>(async () => await TokenKey.Open(module, SoftHsm.Uri("none"), () => ""))).Refusal.Code);
        Assert.True(Pkcs11Uri.TryRead("pkcs11:token=other;object=k", out var other));
        Assert.Equal("signing.token.gone", (await Assert.ThrowsAsync<KeyRefusedException>(async () => await TokenKey.Open(module, other, () => ""))).Refusal.Code);
        using var missing = new TokenModule("/nowhere.so", token.Path, new RefusedPins(token.Path, Pki.Protection));
        Assert.Equal("signing.token.no-module", (await Assert.ThrowsAsync<KeyRefusedException>(async () => await TokenKey.Open(missing, other, () => ""))).Refusal.Code);
    }

    public void Dispose() => token.Dispose();

    private static async Task<string?> Refusal(ISignatureKey key)
    {
        try
        {
            await key.SignDigest(HashAlgorithmName.SHA256, new byte[32]);
            return null;
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    /// <summary>Asks, and does not wait for the answer.</summary>
    private static async Task GiveUp(ISignatureKey key)
    {
        using var gone = new CancellationTokenSource();
        var asked = key.SignDigest(HashAlgorithmName.SHA256, new byte[32], gone.Token);
        gone.Cancel();
        try
        {
            await asked;
        }
        catch (Exception given) when (given is OperationCanceledException or KeyRefusedException) { }
    }

    private sealed class Counting(IRefusedPins inner) : IRefusedPins
    {
        public int Added { get; private set; }

        public bool Has(string token, string pin) => inner.Has(token, pin);

        public void Add(string token, string pin)
        {
            Added++;
            inner.Add(token, pin);
        }
    }
}
