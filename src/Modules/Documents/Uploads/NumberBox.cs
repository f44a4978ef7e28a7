using System.Text.RegularExpressions;
using CuuLong.Pdf.Text;

namespace CuuLong.Documents.Uploads;

/// <summary>Ô 3, số và ký hiệu: in its line where one was left open, in its box where that is blank; a number that was typed stays as it is.</summary>
internal static partial class NumberBox
{
    private const double Size = 13;

    public static Found Find(PageText page, Rooms rooms, UploadOrder order)
    {
        foreach (var line in page.Lines.Where(l => l.Baseline > 0.6 * page.Page.Height))
        {
            if (Line().Match(line.Text) is not { Success: true } match || line.At(match.Index).Box.Left > 0.5 * page.Page.Width) continue;
            return InLine(line, match, rooms, order);
        }
        if (page.IsScan) return Found.Only("number.Scan");
        return rooms.InColumn(85, 0.47 * page.Page.Width, $"Số: {order.Whole}", Size, false) is { } words ? new("number.Box", [words]) : Found.Only("number.None");
    }

    private static Found InLine(TextLine line, Match match, Rooms rooms, UploadOrder order)
    {
        var (number, notation) = (match.Groups["number"], match.Groups["notation"]);
        var (typed, kind) = (Bare(number.Value), Bare(notation.Value));
        if (kind.Length > 0 && !kind.Equals(order.Notation, StringComparison.OrdinalIgnoreCase)) return Found.Only("number.Other");
        if (typed.Length > 0) return Found.Only(typed.TrimStart('0') == order.Number.TrimStart('0') && kind.Length > 0 ? "number.Stands" : "number.Other");
        Written?[] words = kind.Length > 0
            ? [rooms.Between(line, number.Index, number.Index + number.Length, order.Number, false, close: true)]
            : [rooms.Between(line, number.Index, number.Index + number.Length, order.Number, false, close: true), rooms.Between(line, notation.Index, End(line.Text, notation), order.Notation, false)];
        return words.Contains(null) ? Found.Only("number.None") : new("number.Line", [.. words.OfType<Written>()]);
    }

    /// <summary>Where the next word begins, of the same column or the other.</summary>
    private static int End(string text, Group blank)
    {
        var at = blank.Index + blank.Length;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static string Bare(string text) => text.Trim(' ', '\u00A0', '\t', '.', '…', '_');

    [GeneratedRegex(@"(?<!\w)Số\s*:?(?<number>[\s.…_]*\d{0,6}[\s.…_]*)/(?<notation>[^\s]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
