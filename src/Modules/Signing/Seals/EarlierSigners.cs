using CuuLong.Pdf;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Seals;

/// <summary>What those who signed before leave to later signers (DocMDP, ISO 32000-2, 12.8.2.2; FieldMDP and the lock of a field, 12.8.2.4): one signature more must not break theirs.</summary>
internal static class EarlierSigners
{
    /// <param name="field">The field that is wanted, which is filled when it stands there empty.</param>
    public static Refusal? Forbid(PdfDocument file, string field)
    {
        var permissions = Permissions.Of(SignatureValue.All(file));
        if (permissions.Certified == 1) return new("signing.sign.certified");
        return permissions.Hold(field) ? new("signing.sign.locked", null, field) : null;
    }
}
