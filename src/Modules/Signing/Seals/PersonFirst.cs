using CuuLong.Signing.Revocation;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Seals;

/// <summary>An agency seals what a person validly signed (NĐ 30/2020, Phụ lục I). A signature for which only nothing can be proven here does not stand in its way.</summary>
internal static class PersonFirst
{
    /// <param name="roots">Roots were named by hand: then the person's chain is to lead to one.</param>
    /// <param name="sentence">Of a reason's code.</param>
    public static Refusal? Check(VerificationReport report, bool roots, Func<string, string> sentence)
    {
        var signatures = report.Signatures.Where(s => !s.IsTimestamp).ToList();
        if (signatures.All(s => s.Field == SigningTurn.AgencyField)) return new("signing.sign.person-first");
        return signatures.FirstOrDefault(s => !Holds(s, roots)) is { } broken
            ? new("signing.sign.person-broken", null, broken.Signer == "" ? broken.Field : broken.Signer, sentence(broken.Reason)) : null;
    }

    private static bool Holds(VerifiedSignature signature, bool roots) => signature.Verdict switch
    {
        Indication.TotalPassed => true,
        Indication.Indeterminate => (signature.Reason == Reason.TryLater.Code() && signature.Path?.Revocation.State != RevocationState.Revoked) || (!roots && signature.Reason == Reason.NoCertificateChainFound.Code()),
        _ => false,
    };
}
