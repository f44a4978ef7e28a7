using System.Security.Cryptography;
using CuuLong.Bench.Support;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Bench;

/// <summary>A PAdES signature against the hash of the file and one operation of the same private key.</summary>
internal sealed class SigningBench : IBench
{
    private const int Large = 5 << 20;

    public string Name => "signing";
    public string What => "One PAdES B-B signature, key at hand, against the SHA-256 of the file and one raw operation of the same key; and a verification of two signatures with the comparison of revisions. Processor time.";

    public Task Run(bool full, Action<Measured> say)
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-bench-pki");
        try
        {
            var pki = new TestPki(folder.FullName, "http://pki.example.vn", new EphemeralDataProtectionProvider(), TimeProvider.System);
            var (page, large, times) = (SigningFiles.Page(), SigningFiles.Page(Large), full ? 2000 : 300);
            Sign(say, "1 page, RSA-2048", page, Key(pki, TestKeyKind.Rsa2048), times, 1.5);
            Sign(say, "1 page, RSA-3072", page, Key(pki, TestKeyKind.Rsa3072), times / 3, 1.15);
            Sign(say, "1 page, P-256", page, Key(pki, TestKeyKind.P256), times * 4, 3);
            Sign(say, "5 MB, RSA-2048", large, Key(pki, TestKeyKind.Rsa2048), times / 6, 1.2);
            Memory(say, large, Key(pki, TestKeyKind.Rsa2048));
            Verify(say, pki, page, times);
        }
        finally
        {
            folder.Delete(true);
        }
        return Task.CompletedTask;
    }

    private static CmsBuilder Key(TestPki pki, TestKeyKind kind) => new(pki.Key(pki.Issue(new TestSubject("Nguyễn Văn Đo"), kind).Print())!);

    private static void Sign(Action<Measured> say, string what, byte[] file, CmsBuilder cms, int times, double goal)
    {
        var (digest, hash) = (new byte[32], HashAlgorithmName.SHA256);
        var (floor, whole) = Costs.Of(times, () =>
        {
            SHA256.HashData(file);
            cms.Key.SignDigest(hash, digest).GetAwaiter().GetResult();
        }, () => Once(file, cms));
        say(new(what, $"{whole:0} µs, floor {floor:0} µs", whole / floor, goal));
    }

    /// <summary>Allocated beside the file and what is appended to it.</summary>
    private static void Memory(Action<Measured> say, byte[] file, CmsBuilder cms)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Once(file, cms);
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0;
        say(new("5 MB, extra memory in MB", $"{megabytes:0.000} MB", megabytes, 1));
    }

    private static void Verify(Action<Measured> say, TestPki pki, byte[] page, int times)
    {
        var source = new RevocationSource(new GuardedFetch(new FetchSettings(), (address, body) => pki.Answer(address, body)), TimeProvider.System);
        var verifier = new Verifier(() => pki.Trust, source, TimeProvider.System);
        byte[] once = [.. page, .. Once(page, Key(pki, TestKeyKind.P256))];
        byte[] twice = [.. once, .. Once(once, Key(pki, TestKeyKind.Rsa2048), "CoQuan")];
        if (verifier.Verify(twice).GetAwaiter().GetResult().Verdict != Indication.TotalPassed) throw new InvalidOperationException("what is measured must pass");
        var (_, cost) = Costs.Of(times, () => { }, () => verifier.Verify(twice).GetAwaiter().GetResult());
        say(new("verification of two signatures, in ms", $"{cost / 1000:0.00} ms", cost / 1000, 5));
    }

    private static byte[] Once(byte[] file, CmsBuilder cms, string field = "NguoiKy") =>
        PadesSigning.Sign(file, cms, new SignatureRequest(field, 0) { At = DateTimeOffset.UnixEpoch }).GetAwaiter().GetResult();
}
