namespace CuuLong.Documents.Paper;

/// <summary>Names of the fields that every page of ours has from its first revision on; what signs finds them by these.</summary>
internal static class PaperFields
{
    /// <summary>Chữ ký của người có thẩm quyền, between position and name.</summary>
    public const string Signer = "NguoiKy";

    /// <summary>Dấu của cơ quan, over the left third of the signature.</summary>
    public const string Agency = "CoQuan";
}
