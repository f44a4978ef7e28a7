using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Time;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>One field of the file: what its bytes say, whatever came later.</summary>
internal sealed class OneSignature(ReadOnlyMemory<byte> file, PdfBudget budget, SignatureJudge judge)
{
    private static readonly string[] Detached = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];

    public async ValueTask<VerifiedSignature> Judge(SignatureValue value, SignatureCoverage coverage, Material material, CancellationToken cancel)
    {
        var blank = new VerifiedSignature(value.Field.Name, Indication.TotalFailed, VerifyReasons.Coverage, "", value.Claimed, Coverage.Broken, [], Certifies: value.Certifies);
        if (coverage.Revision is null) return blank;
        var reach = blank with { Coverage = coverage.End == file.Length ? Coverage.Whole : Coverage.Revision };
        var contents = value.Contents!.Bytes;
        if (CmsReader.IsForeign(contents) || (value.IsTimestamp && TimestampToken.IsForeign(contents))) return reach with { Verdict = Indication.Indeterminate, Reason = VerifyReasons.UnknownFormat };
        if (value.IsTimestamp) return await Timestamp(reach, contents, value, coverage, material, cancel);
        if (value.SubFilter == "adbe.pkcs7.sha1") return await Sha1(reach, contents, value, coverage, material, cancel);
        if (value.SubFilter == "adbe.x509.rsa_sha1") return reach with { Verdict = Indication.Indeterminate, Reason = Reason.CryptoConstraintsFailureNoPoe.Code() };
        if (!Detached.Contains(value.SubFilter)) return reach with { Verdict = Indication.Indeterminate, Reason = VerifyReasons.UnknownFormat };
        if (!CmsReader.TryRead(contents, out var cms) || cms.ContentType != Oids.Data) return reach with { Reason = VerifyReasons.Unreadable };

        // PAdES demands that the certificate be bound in (EN 319 142-1, 6.3); without, another of the same key could take its place.
        var bare = value.SubFilter == "ETSI.CAdES.detached" && cms.Attributes?.SigningCertificate is null;
        var judged = await judge.Judge(cms, Digest(cms.Digest, value, coverage), material, cancel);
        return Padded(contents, cms.Length, reach with
        {
            Verdict = bare && judged.Finding.Ok ? Indication.Indeterminate : judged.Finding.Indication, Reason = bare && judged.Finding.Ok ? VerifyReasons.Unreadable : judged.Finding.Reason.Code(),
            Signer = Name(judged.Signer), Claimed = value.Claimed ?? cms.Attributes?.SigningTime, Judgement = judged,
        });
    }

    /// <summary>The CMS holds the SHA-1 of the file (ISO 32000-1, 12.8.3.3.1). It can be shown to be broken; sound, it proves nothing any more.</summary>
    private async ValueTask<VerifiedSignature> Sha1(VerifiedSignature reach, ReadOnlyMemory<byte> contents, SignatureValue value, SignatureCoverage coverage, Material material, CancellationToken cancel)
    {
        if (!CmsReader.TryRead(contents, out var cms) || cms.Content is not { Length: 20 } inside) return reach with { Reason = VerifyReasons.Unreadable };
        if (!Hashes.Same(inside, Digest(HashAlgorithmName.SHA1, value, coverage))) return reach with { Reason = Reason.HashFailure.Code() };
        var judged = await judge.Judge(cms, Hashes.Of(cms.Digest, inside.Span), material, cancel);
        var finding = judged.Finding.Ok ? Finding.Open(Reason.CryptoConstraintsFailureNoPoe) : judged.Finding;
        return reach with { Verdict = finding.Indication, Reason = finding.Reason.Code(), Signer = Name(judged.Signer), Claimed = value.Claimed ?? cms.Attributes?.SigningTime, Judgement = judged };
    }

    private async ValueTask<VerifiedSignature> Timestamp(VerifiedSignature reach, ReadOnlyMemory<byte> contents, SignatureValue value, SignatureCoverage coverage, Material material, CancellationToken cancel)
    {
        if (!TimestampToken.TryRead(contents, out var token)) return reach with { Reason = VerifyReasons.Unreadable };
        var judged = await judge.Timestamps.Judge(token, Digest(token.Hash, value, coverage), material, cancel);
        return Padded(contents, token.Encoded.Length, reach with
        {
            Verdict = judged.Finding.Indication, Reason = judged.Finding.Reason.Code(), Signer = Name(judged.Authority), Timestamp = judged,
        });
    }

    private byte[] Digest(HashAlgorithmName hash, SignatureValue value, SignatureCoverage coverage)
    {
        budget.Scan(coverage.End);
        using var sum = IncrementalHash.CreateHash(hash);
        sum.AppendData(file.Span[..value.Contents!.Start]);
        sum.AppendData(file.Span[value.Contents.End..coverage.End]);
        return sum.GetHashAndReset();
    }

    /// <summary>Behind the signature its room holds zeros; anything else there is signed by nobody.</summary>
    private static VerifiedSignature Padded(ReadOnlyMemory<byte> contents, int length, VerifiedSignature judged) =>
        judged.Verdict == Indication.TotalPassed && contents.Span[length..].ContainsAnyExcept((byte)0)
            ? judged with { Verdict = Indication.Indeterminate, Reason = VerifyReasons.Padding } : judged;

    private static string Name(X509Certificate2? certificate) => PlainName.Of(certificate?.GetNameInfo(X509NameType.SimpleName, false) ?? "");
}
