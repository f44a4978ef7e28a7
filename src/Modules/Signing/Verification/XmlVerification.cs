using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Xml;

namespace CuuLong.Signing.Verification;

/// <summary>An enveloped XML signature over the whole document. One over a part of it, or of another form, is neither passed nor failed. Whose message it is, is not asked here.</summary>
internal static class XmlVerification
{
    /// <summary>What can be read of a stranger's file within a quarter of a gigabyte.</summary>
    private const int MostBytes = 24 << 20;

    public static bool Looks(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) file = file[3..];
        return file.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    public static async ValueTask<VerificationReport> Run(ReadOnlyMemory<byte> file, string name, PathJudge paths, VerifyOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (file.Length > MostBytes) return VerificationReport.Without(name, VerifyReasons.TooLarge);
        if (StrictXml.Read(file) is not { DocumentElement: { } root }) return VerificationReport.Without(name, VerifyReasons.Unreadable);
        if (root.OwnerDocument.GetElementsByTagName("Signature", Dsig.Namespace).Count == 0) return VerificationReport.Without(name, VerifyReasons.NoSignature);
        var blank = new VerifiedSignature("Signature", Indication.TotalFailed, VerifyReasons.Coverage, "", null, Coverage.Broken, []);
        if (SignatureShape.Of(root, foreign: true) is not { } shape) return VerificationReport.Of(name, [blank with { Verdict = Indication.Indeterminate, Reason = VerifyReasons.UnknownFormat }]);

        var signer = shape.Certificates.FirstOrDefault(c => XmlVerifier.IsSigned(shape, c)) ?? shape.Certificates[0];
        var integrity = !Hashes.Same(shape.DigestValue, ExclusiveC14N.Hash(shape.Digest, root, shape.Signature, shape.InclusiveContent)) ? CmsIntegrity.HashFailure
            : XmlVerifier.IsSigned(shape, signer) ? CmsIntegrity.Sound : CmsIntegrity.SignatureFailure;
        var now = options.At ?? clock.GetUtcNow();
        var path = await paths.Judge(signer, new Material(shape.Certificates, RevocationEvidence.None, At: options.At, Given: options.Evidence), now, eager: true, cancel);
        var finding = integrity switch
        {
            CmsIntegrity.HashFailure => Finding.Failed(Reason.HashFailure),
            CmsIntegrity.SignatureFailure => Finding.Failed(Reason.SigCryptoFailure),
            _ => Weigh(path, signer, now),
        };
        return VerificationReport.Of(name, [blank with
        {
            Verdict = finding.Indication, Reason = finding.Reason.Code(), Coverage = Coverage.Whole, Xml = new(integrity, path),
            Signer = PlainName.Of(signer.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, false)),
        }]);
    }

    private static Finding Weigh(PathJudgement path, System.Security.Cryptography.X509Certificates.X509Certificate2 signer, DateTimeOffset now) =>
        PathJudge.Weigh(path, now, proven: false) is { Ok: false } finding ? finding
        : !SignatureJudge.MaySign(signer) ? Finding.Open(Reason.ChainConstraintsFailure)
        : PublicKeys.IsShort(signer) ? Finding.Open(Reason.CryptoConstraintsFailureNoPoe) : Finding.Passed;
}
