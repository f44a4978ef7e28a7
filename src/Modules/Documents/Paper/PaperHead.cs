using System.Globalization;
using CuuLong.Pdf.Layout;

namespace CuuLong.Documents.Paper;

/// <summary>Boxes 1 to 5b, 10 and 11: what stands above the body.</summary>
internal sealed class PaperHead(AdministrativeDocument document, PaperMeasures measures)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly Ink Red = new(0.86, 0.05, 0.08);

    public IEnumerable<Block> Blocks()
    {
        var table = new Table(10, 14) { Border = 0, PaddingX = 0, PaddingY = 0, HeadRows = 0 };
        table.Rows.Add(new([new(Office()), new(Country())], Whole: true, KeepWithNext: true));
        table.Rows.Add(new([new(NumberAndStamps()), new(PlaceAndDate())], Whole: true, KeepWithNext: true));
        yield return table;
        if (document.IsLetter) yield break;
        yield return new Paragraph(document.TypeName.ToUpper(Vietnamese), TextStyle.Serif(measures.Body).Bold) { Align = Align.Center, Before = 14, KeepWithNext = true };
        yield return new Paragraph(document.Subject, TextStyle.Serif(measures.Body).Bold) { Align = Align.Center, Balanced = true, Left = 30, Right = 30, KeepWithNext = true, Rule = new(0.4, 3), After = 8 };
    }

    /// <summary>Box 2: the rule under it is between a third and a half of the line.</summary>
    private Block[] Office()
    {
        var size = TextStyle.Serif(measures.Office);
        var office = new Paragraph(document.Agency.ToUpper(Vietnamese), size.Bold) { Align = Align.Center, Balanced = true, Right = 6, Rule = new(0.4, 2) };
        return document.Parent.Length == 0 ? [office] : [new Paragraph(document.Parent.ToUpper(Vietnamese), size) { Align = Align.Center, Balanced = true, Right = 6 }, office];
    }

    /// <summary>Box 1: the rule is as long as the motto.</summary>
    private Block[] Country() =>
    [
        new Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TextStyle.Serif(measures.Country).Bold) { Align = Align.Center },
        new Paragraph("Độc lập - Tự do - Hạnh phúc", TextStyle.Serif(measures.Motto).Bold) { Align = Align.Center, Rule = new(1, 2) },
    ];

    /// <summary>Box 3, 5b, 10a, 10b, 11.</summary>
    private List<Block> NumberAndStamps()
    {
        var style = TextStyle.Serif(measures.Number);
        Run[] number = document.Number is { } given ? [new($"Số: {given}/{document.Notation}", style)]
            : [new("Số:\u00A0", style), Run.Room(27, style), new($"/{document.Notation}", style)];
        List<Block> blocks = [new Gap(10), new Paragraph(number) { Align = Align.Center, Right = 6 }];
        if (document.IsLetter)
            blocks.Add(new Paragraph("V/v " + Lowered(document.Subject), TextStyle.Serif(measures.LetterSubject)) { Align = Align.Center, Balanced = true, Before = 6, Right = 6 });
        foreach (var (mark, ink) in new[] { (document.Secrecy, Red), (document.Urgency, Red), (document.Circulation, Ink.Black) })
            if (mark is not null) blocks.Add(new Framed(mark, TextStyle.Serif(13).Bold with { Ink = ink }, PageFormat.Mm(Width(mark)), PageFormat.Mm(8)) { Before = 8, After = 2 });
        return blocks;
    }

    /// <summary>Millimetres: KHẨN and MẬT 20, HỎA TỐC and TỐI MẬT 30, THƯỢNG KHẨN and TUYỆT MẬT 40.</summary>
    private static double Width(string mark) => mark.Length switch { <= 4 => 20, <= 8 => 30, <= 12 => 40, _ => 58 };

    /// <summary>Box 4: days below ten and the months January and February with a zero.</summary>
    private Block[] PlaceAndDate()
    {
        var style = TextStyle.Serif(measures.Date).Italic;
        Run[] line = document.On is { } on ? [new($"{document.Place}, ngày\u00A0{Day(on)} tháng\u00A0{Month(on)} năm\u00A0{on.Year}", style)]
            :
            [
                new($"{document.Place}, ngày\u00A0", style), Run.Room(16, style), new("\u00A0tháng\u00A0", style), Run.Room(16, style),
                new("\u00A0năm\u00A0", style), Run.Room(30, style),
            ];
        return [new Gap(10), new Paragraph(line) { Align = Align.Center }];
    }

    public static string Day(DateOnly on) => on.Day.ToString("00", CultureInfo.InvariantCulture);

    public static string Month(DateOnly on) => on.Month.ToString(on.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>"Báo cáo kết quả" after V/v becomes "báo cáo kết quả"; "UBND tỉnh" stays.</summary>
    private static string Lowered(string subject) =>
        subject.StartsWith("Về việc ", StringComparison.OrdinalIgnoreCase) ? subject["Về việc ".Length..]
        : subject.Length > 1 && char.IsUpper(subject[0]) && !char.IsUpper(subject[1]) ? char.ToLower(subject[0], Vietnamese) + subject[1..] : subject;
}
