using System.Globalization;
using CuuLong.Pdf.Layout;

namespace CuuLong.Documents.Paper;

/// <summary>Boxes 9a and 6.</summary>
internal sealed class PaperBody(PaperMeasures measures)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly TextStyle text = TextStyle.Serif(measures.Body);
    private readonly double indent = PageFormat.Mm(measures.Indent);

    /// <summary>One addressee on the line of "Kính gửi", several each on their own.</summary>
    public IEnumerable<Block> Addressees(IReadOnlyList<string> to)
    {
        if (to.Count == 0) yield break;
        if (to.Count == 1)
        {
            yield return new Paragraph($"Kính gửi: {to[0].TrimEnd('.', ';')}.", text) { Align = Align.Center, Before = 14, After = 8 };
            yield break;
        }
        yield return new Paragraph("Kính gửi:", text) { Left = 90, Before = 14, KeepWithNext = true };
        foreach (var (i, name) in to.Index())
            yield return new Paragraph($"- {name.TrimEnd('.', ';')}{(i == to.Count - 1 ? "." : ";")}", text) { Left = 160, FirstLine = -8, After = i == to.Count - 1 ? 8 : 0 };
    }

    public IEnumerable<Block> Grounds(IReadOnlyList<string> grounds) =>
        grounds.Select((g, i) => Set(new Run($"{g.TrimEnd('.', ';')}{(i == grounds.Count - 1 ? "." : ";")}", text.Italic)));

    /// <param name="close">Put "./." after the last paragraph, and keep its end on the page of the signature: none stands on a page without text.</param>
    public IEnumerable<Block> Parts(IReadOnlyList<BodyPart> parts, bool close)
    {
        foreach (var (i, part) in parts.Index())
            foreach (var block in Part(part, close && i == parts.Count - 1 ? "./." : "")) yield return block;
    }

    private IEnumerable<Block> Part(BodyPart part, string end)
    {
        switch (part.Kind)
        {
            case BodyKind.Table:
                yield return Table(part.Rows!, end.Length > 0);
                if (end.Length > 0) yield return Set(new Run(end, text), keep: true);
                break;
            case BodyKind.Part or BodyKind.Section:
                yield return new Paragraph(part.Text, text.Bold) { Align = Align.Center, Before = 10, KeepWithNext = true, Bookmark = part.Title.Length == 0 ? Level(part) : null };
                if (part.Title.Length > 0)
                    yield return new Paragraph(part.Title.ToUpper(Vietnamese), text.Bold) { Align = Align.Center, Balanced = true, After = 4, KeepWithNext = true, Bookmark = Level(part) };
                break;
            case BodyKind.Article:
                yield return new Paragraph(Article(Ended(part.Text, end))) { Align = Align.Justify, FirstLine = indent, Before = measures.Between, Leading = measures.Leading, KeepWithNext = end.Length > 0 || part.Text[^1] is not ('.' or ';'), Bookmark = 3 };
                break;
            default:
                yield return Set(new Run(Ended(part.Text, end), text), end.Length > 0);
                break;
        }
    }

    /// <summary>A title is bold to its end; an article that begins with its sentence is bold as far as its number.</summary>
    private Run[] Article(string line)
    {
        var number = line.IndexOf('.', StringComparison.Ordinal) + 1;
        return line[^1] is '.' or ';' or ':' or '/' && number < line.Length ? [new(line[..number], text.Bold), new(line[number..], text)] : [new(line, text.Bold)];
    }

    private static string Ended(string line, string end) => end.Length > 0 ? line.TrimEnd('.', '/') + end : line;

    private static int Level(BodyPart part) => part.Kind == BodyKind.Part ? 1 : 2;

    private Paragraph Set(Run run, bool keep = false) => new(run) { Align = Align.Justify, FirstLine = indent, Before = measures.Between, Leading = measures.Leading, KeepWithNext = keep };

    /// <summary>Columns as wide as their longest cells ask for, within reason.</summary>
    private Table Table(IReadOnlyList<string[]> rows, bool keep)
    {
        var columns = rows.Max(r => r.Length);
        var widths = Enumerable.Range(0, columns).Select(c => Math.Clamp(rows.Max(r => c < r.Length ? r[c].Length : 0), 6.0, 40.0)).ToArray();
        var table = new Table(widths) { HeadRows = 1, WholeWords = true, Before = measures.Between, After = measures.Between };
        var small = text.Of(measures.Body - 1);
        foreach (var (i, row) in rows.Index())
            table.Rows.Add(new([.. Enumerable.Range(0, columns).Select(c => c < row.Length ? row[c] : "")
                .Select(cell => new Cell([new Paragraph(cell, i == 0 ? small.Bold : small) { Align = i == 0 || Number(cell) ? Align.Center : Align.Left }], Middle: i == 0))], KeepWithNext: keep && i == rows.Count - 1));
        return table;
    }

    private static bool Number(string cell) => cell.Length > 0 && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-');
}
