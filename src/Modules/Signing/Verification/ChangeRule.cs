using CuuLong.Pdf;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>
/// What later revisions may do. Without a certification: evidence, dates and further signatures. A certification (DocMDP, ISO 32000-2,
/// 12.8.2.2) narrows that at P=1 and admits filled fields at 2 and 3; annotations at 3 are left to a person, since one can cover a text.
/// </summary>
internal static class ChangeRule
{
    /// <param name="certified">P of the certifying signature; 0 for none.</param>
    /// <param name="locks">Some signature locks fields: filling is then left to a person.</param>
    public static VerifiedSignature Apply(VerifiedSignature signature, IReadOnlyList<Change> changes, int certified, bool locks, bool duplicate)
    {
        var judged = signature with { Changes = changes };
        if (duplicate) return Lower(judged, Indication.TotalFailed, VerifyReasons.DuplicateField);
        var highest = certified switch { 1 => ChangeLevel.Evidence, 2 or 3 => ChangeLevel.Filling, _ => ChangeLevel.Signing };
        var level = judged.Changed;
        if (changes.Any(c => c.What == "field-name")) return Lower(judged, Indication.TotalFailed, VerifyReasons.DuplicateField);
        if (level <= highest) return locks && level == ChangeLevel.Filling ? Lower(judged, Indication.Indeterminate, VerifyReasons.Unexplained) : judged;
        if (level == ChangeLevel.Annotations && certified == 3) return Lower(judged, Indication.Indeterminate, VerifyReasons.Unexplained);
        if (level == ChangeLevel.Hidden && changes.All(c => c.Level <= highest || c.Level == ChangeLevel.Hidden)) return Lower(judged, Indication.Indeterminate, VerifyReasons.Unexplained);
        return Lower(judged, Indication.TotalFailed, certified > 0 && level < ChangeLevel.Hidden ? VerifyReasons.NotPermitted : VerifyReasons.Changed);
    }

    /// <summary>A worse verdict stays; of two equally bad the first found is told.</summary>
    private static VerifiedSignature Lower(VerifiedSignature signature, Indication verdict, string reason) =>
        signature.Verdict >= verdict ? signature : signature with { Verdict = verdict, Reason = reason };
}
