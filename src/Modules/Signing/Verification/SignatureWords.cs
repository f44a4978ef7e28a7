using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>Each finding in one code; the sentences are the texts "signing.verify.integrity.valid" and so on.</summary>
internal static class SignatureWords
{
    public static string Integrity(VerifiedSignature s) => (s.Integrity, s.Timestamp?.Fault) switch
    {
        (CmsIntegrity.Sound, _) or (_, TimestampFault.None or TimestampFault.NotAnAuthority or TimestampFault.Unbound or TimestampFault.Foreign) => "valid",
        (CmsIntegrity.HashFailure, _) or (_, TimestampFault.OtherImprint) => "altered",
        (null, null or TimestampFault.NoCertificate) => "unknown",
        _ => "broken",
    };

    public static string Coverage(VerifiedSignature s) => s.Coverage switch { Verification.Coverage.Whole => "whole", Verification.Coverage.Revision => "revision", _ => "broken" };

    /// <summary>The trust list of the root, or why there is none.</summary>
    public static string Chain(VerifiedSignature s) => s.Path?.Path switch
    {
        { Trusted: true } path => path.Anchor!.List,
        { Fault: PathFault.Constraints } => "constraints",
        { Certificates.Count: > 0 } => "untrusted",
        _ => "unknown",
    };

    public static string Revocation(VerifiedSignature s) => s.Path?.Revocation.State switch
    {
        RevocationState.Good => "good",
        RevocationState.Revoked => "revoked",
        RevocationState.RevokedLater => "revoked-later",
        _ => "unknown",
    };

    public static string Changes(VerifiedSignature s) => s.Changed switch
    {
        ChangeLevel.None => "none",
        ChangeLevel.Evidence => "evidence",
        ChangeLevel.Metadata => "metadata",
        ChangeLevel.Signing => "signing",
        ChangeLevel.Filling => "filling",
        ChangeLevel.Annotations => "annotations",
        ChangeLevel.Hidden => "hidden",
        _ => "forbidden",
    };

    /// <summary>"B-LTA"; "TST" for a document time-stamp; "CMS" for a signature that binds no certificate; empty when unreadable.</summary>
    public static string Level(VerifiedSignature s)
    {
        if (s.IsTimestamp) return "TST";
        if (s.Xml is not null) return "XML-DSig";
        if (s.Judgement is not { } judged) return "";
        if (judged.Level == Validation.Level.None) return "CMS";
        return judged.Level switch { Validation.Level.Lt => s.Archived ? "B-LTA" : "B-LT", Validation.Level.T => "B-T", _ => "B-B" };
    }
}
