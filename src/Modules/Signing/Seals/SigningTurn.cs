using CuuLong.Pdf;
using CuuLong.Signing.Contracts;

namespace CuuLong.Signing.Seals;

/// <summary>First the person signs, then the agency, each once (NĐ 30/2020, Phụ lục I). A program on the desktop names its field as it likes.</summary>
internal static class SigningTurn
{
    /// <summary>Names of the fields that pages of ours carry from their first revision on.</summary>
    public const string PersonField = "NguoiKy", AgencyField = "CoQuan";

    public static Refusal? Check(PdfDocument file, SigningOrder order)
    {
        var signed = PdfFields.All(file).Where(f => f.IsSignature && f.Dictionary.Has("V")).Select(f => f.Name).ToList();
        if (order.Person is null && signed.All(name => name == AgencyField)) return new("signing.sign.person-first");
        var field = order.Person is null ? AgencyField : PersonField;
        return signed.Contains(field) ? new("signing.sign.already") : EarlierSigners.Forbid(file, field);
    }
}
