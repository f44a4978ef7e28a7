using CuuLong.Pdf;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>
/// What later revisions may do. Without a word of the signers: evidence, dates and further signatures. A certification (DocMDP, ISO 32000-2,
/// 12.8.2.2) narrows that at P=1 and admits filled fields at 2 and 3; at 3 comments that cover nothing, while other annotations are left to a person.
/// A lock (FieldMDP, 12.8.2.4) admits fields that it does not hold.
/// </summary>
internal static class ChangeRule
{
    public static VerifiedSignature Apply(VerifiedSignature signature, IReadOnlyList<Change> changes, Permissions permissions, bool duplicate)
    {
        var judged = signature with { Changes = changes };
        if (duplicate || changes.Any(c => c.What == "field-name")) return Lower(judged, Indication.TotalFailed, VerifyReasons.DuplicateField);
        var left = changes.Where(c => !permissions.Admit(c)).ToList();
        var level = left.Count == 0 ? ChangeLevel.None : left.Max(c => c.Level);
        if (Told(changes, "field-filled", "field-replaced", "field-redrawn").Any(permissions.Hold)) return Lower(judged, Indication.TotalFailed, VerifyReasons.NotPermitted);
        if (left.Count == 0) return Told(changes, "field-signed").Any(permissions.Hold) ? Lower(judged, Indication.Indeterminate, VerifyReasons.Unexplained) : judged;
        if (left.TrueForAll(c => IsOpen(c, permissions.Certified))) return Lower(judged, Indication.Indeterminate, VerifyReasons.Unexplained);
        return Lower(judged, Indication.TotalFailed, permissions.Certified > 0 && level < ChangeLevel.Hidden ? VerifyReasons.NotPermitted : VerifyReasons.Changed);
    }

    /// <summary>What no rule allows and no attacker gains by: an empty field that got an answer though nobody spoke of filling.</summary>
    private static bool IsOpen(Change change, int certified) => change.Level switch
    {
        ChangeLevel.Hidden => true,
        ChangeLevel.Annotations => certified == 3,
        ChangeLevel.Filling => certified == 0 && change.What == "field-filled",
        _ => false,
    };

    private static IEnumerable<string> Told(IReadOnlyList<Change> changes, params string[] kinds) => changes.Where(c => kinds.Contains(c.What)).Select(c => c.Detail);

    /// <summary>A worse verdict stays; of two equally bad the first found is told.</summary>
    public static VerifiedSignature Lower(VerifiedSignature signature, Indication verdict, string reason) =>
        signature.Verdict >= verdict ? signature : signature with { Verdict = verdict, Reason = reason };
}
