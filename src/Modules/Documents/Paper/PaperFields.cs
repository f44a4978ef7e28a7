namespace CuuLong.Documents.Paper;

/// <summary>Names of the fields that every page of ours has from its first revision on; what signs and numbers finds them by these.</summary>
internal static class PaperFields
{
    /// <summary>Chữ ký của người có thẩm quyền, between position and name.</summary>
    public const string Signer = "NguoiKy";

    /// <summary>Dấu của cơ quan, over the left third of the signature.</summary>
    public const string Agency = "CoQuan";

    /// <summary>Empty lines for what the clerk gives after the signature: the number, the day, the month, the year.</summary>
    public const string Number = "SoVanBan", Day = "Ngay", Month = "Thang", Year = "Nam";
}
