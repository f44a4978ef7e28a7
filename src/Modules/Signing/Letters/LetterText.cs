using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Text;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Letters;

/// <summary>
/// What a công văn đề nghị says, as an official writes it: ground, what is asked for whom, that it is true, what the recipient is to do.
/// In Vietnamese always: it is a document of the office. One holder is described line by line, several in a table.
/// </summary>
internal sealed class LetterText(WordBook words, IRegimes regimes, TimeProvider clock)
{
    public static string Subject(RequestKind kind) => kind == RequestKind.RecoverDevice ? "Đề nghị khôi phục thiết bị lưu khóa bí mật" : $"Đề nghị {Act(kind)} chứng thư số chuyên dùng công vụ";

    public string Of(string agency, LetterTo to, RequestKind kind, IReadOnlyList<LetterLine> lines)
    {
        var ground = regimes.Governing("signatures", clock.Today()) is { } regime ? $"Căn cứ {Named(regime)} và nhu cầu công tác, " : "Theo nhu cầu công tác, ";
        var wanted = kind switch
        {
            RequestKind.Issue => "cấp mới chứng thư số chuyên dùng công vụ cho", RequestKind.RecoverDevice => "khôi phục thiết bị lưu khóa bí mật của",
            _ => $"{Act(kind)} chứng thư số chuyên dùng công vụ của",
        };
        var known = $"{agency} xác nhận các thông tin nêu trên là đúng, thuê bao thuộc quyền quản lý trực tiếp của cơ quan" + (kind == RequestKind.Revoke ? "." : "; chứng thư số và thiết bị lưu khóa bí mật được quản lý, sử dụng đúng quy định.");
        var passed = to.Manager is null ? "giải quyết theo thẩm quyền." : $"tổng hợp, gửi {to.Provider} giải quyết theo thẩm quyền.";
        List<string> text =
        [
            $"{ground}{agency} đề nghị {to.Name} xem xét, {wanted} {lines.Count.ToString("00", CultureInfo.InvariantCulture)} thuê bao, cụ thể như sau:",
            .. lines is [var only] ? Single(kind, only) : Several(kind, lines), known, $"Kính đề nghị {to.Name} xem xét, {passed}",
        ];
        return string.Join('\n', text);
    }

    private IEnumerable<string> Single(RequestKind kind, LetterLine line)
    {
        yield return $"- Thuê bao: {Holder(line)};";
        yield return $"- Phương tiện lưu khóa bí mật: {Device(line)};";
        if (line.Certificate is { } certificate) yield return $"- Chứng thư số: {Certificate(certificate)};";
        if (kind == RequestKind.Change) yield return $"- Nội dung thay đổi: {Plain(line.Request.Changes)};";
        yield return $"- Lý do: {Plain(line.Request.Reason).TrimEnd('.')}.";
    }

    private IEnumerable<string> Several(RequestKind kind, IReadOnlyList<LetterLine> lines)
    {
        var about = kind != RequestKind.Issue;
        string[] head = ["TT", "Thuê bao", "Phương tiện lưu khóa bí mật", .. about ? ["Chứng thư số"] : Array.Empty<string>(), kind == RequestKind.Change ? "Nội dung thay đổi, lý do" : "Lý do"];
        yield return string.Join(" | ", head);
        foreach (var (i, line) in lines.Index())
        {
            var why = kind == RequestKind.Change ? $"{Plain(line.Request.Changes)}; {Plain(line.Request.Reason)}" : Plain(line.Request.Reason);
            string[] row = [(i + 1).ToString(CultureInfo.InvariantCulture), Holder(line), Device(line), .. about ? [line.Certificate is { } c ? Certificate(c) : "–"] : Array.Empty<string>(), why];
            yield return string.Join(" | ", row);
        }
    }

    private static string Holder(LetterLine line) => Plain(string.Join(", ",
        new[] { line.Request.HolderName, line.Request.HolderTitle, line.Request.HolderCode is { } code ? $"mã định danh {code}" : null }.OfType<string>()));

    private string Device(LetterLine line) => words.Get("vi", $"signing.medium.{line.Request.Medium}") + (Plain(line.Request.DeviceSerial) is { Length: > 0 } serial ? $", số thiết bị {serial}" : "");

    private static string Certificate(Certificate c) => $"số hiệu {c.Serial}, {Plain(c.Issuer)} cấp, có hiệu lực từ {Show.Day(c.ValidFrom.Day())} đến {Show.Day(c.LastDay)}";

    /// <summary>"Nghị định số 68/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ về chữ ký số chuyên dùng công vụ".</summary>
    private static string Named(Regime regime)
    {
        var on = regime.Issued is { } day ? string.Create(CultureInfo.InvariantCulture, $" ngày {day.Day:00} tháng {day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture)} năm {day.Year}") : "";
        const string decree = "Nghị định ";
        return regime.Title.StartsWith(decree, StringComparison.Ordinal) ? $"{decree}số {regime.Number}{on} của Chính phủ {regime.Title[decree.Length..]}" : $"{regime.Title} số {regime.Number}{on}";
    }

    private static string Act(RequestKind kind) => kind switch { RequestKind.Issue => "cấp mới", RequestKind.Renew => "gia hạn", RequestKind.Change => "thay đổi nội dung", _ => "thu hồi" };

    /// <summary>On one line, and without the stroke that would begin another cell.</summary>
    private static string Plain(string? text) => Clean.Line(text).Replace('|', '/');
}
