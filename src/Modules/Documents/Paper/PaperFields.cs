namespace CuuLong.Documents.Paper;

/// <summary>Names of the fields that every page of ours has from its first revision on; what signs finds them by these.</summary>
internal static class PaperFields
{
    /// <summary>Chữ ký của người có thẩm quyền, between position and name.</summary>
    public const string Signer = "NguoiKy";

    public const string SignerLabel = "Chữ ký số của người có thẩm quyền", AgencyLabel = "Chữ ký số của cơ quan, tổ chức";

    /// <summary>Dấu của cơ quan, over the left third of the signature.</summary>
    public const string Agency = "CoQuan";
}
