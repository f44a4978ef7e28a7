using CuuLong.Documents.Paper;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Tests.Modules.Documents.Paper;

internal static class Sample
{
    private static readonly PaperLayout Layout = new(new FontShelf());

    public static readonly AdministrativeDocument Letter = new()
    {
        Parent = "Ủy ban nhân dân tỉnh Trà Vinh", Agency = "Sở Thông tin và Truyền thông", Number = "05", Notation = "STTTT-CNTT", Place = "Trà Vinh", On = new DateOnly(2021, 3, 2),
        Subject = "Báo cáo kết quả triển khai chữ ký số", AddressedTo = ["Sở Nội vụ", "Sở Tài chính"],
        Body = [new(BodyKind.Text, "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, đề nghị các cơ quan, đơn vị báo cáo kết quả triển khai trước ngày 25 hằng tháng."), new(BodyKind.Text, "Trân trọng.")],
        Position = "Giám đốc", SignerName = "Nguyễn Văn Mẫu", Recipients = ["Như trên", "Lưu: VT, CNTT"], Drafter = "nva.02",
        Made = new DateTimeOffset(2021, 3, 2, 8, 0, 0, TimeSpan.FromHours(7)),
    };

    public static readonly AdministrativeDocument Decision = Letter with
    {
        TypeName = "Quyết định", Subject = "Về việc ban hành Quy chế sử dụng chữ ký số", Number = null, On = null, Notation = "QĐ-STTTT", AddressedTo = [], Authority = "KT. Giám đốc", Position = "Phó Giám đốc",
        Grounds = ["Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", "Theo đề nghị của Chánh Văn phòng Sở"],
        Body = [new(BodyKind.Article, "Điều 1. Ban hành kèm theo Quyết định này Quy chế sử dụng chữ ký số."), new(BodyKind.Article, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")],
        Recipients = ["Như Điều 2", "Lưu: VT"],
    };

    public static byte[] Write(AdministrativeDocument document)
    {
        var written = Layout.Write(document);
        return written.Value ?? throw new InvalidOperationException($"{written.Refusal}");
    }

    public static PaperLayout Paper => Layout;
}
