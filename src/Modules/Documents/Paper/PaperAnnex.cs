using System.Globalization;
using CuuLong.Pdf.Layout;

namespace CuuLong.Documents.Paper;

/// <summary>An annex in the same file, counted for itself; the line that ties it to its document stays open, as on every electronic document.</summary>
internal static class PaperAnnex
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    public static IEnumerable<Block> Blocks(AdministrativeDocument document, Annex annex, int number, PaperMeasures measures, PaperBody body)
    {
        var bold = TextStyle.Serif(14).Bold;
        var word = document.Annexes.Count == 1 ? "Phụ lục" : $"Phụ lục {(number < Roman.Length ? Roman[number] : number.ToString(CultureInfo.InvariantCulture))}";
        yield return new PageBreak(section: true);
        yield return new Paragraph(word, bold) { Align = Align.Center, KeepWithNext = true, Bookmark = 1 };
        yield return new Paragraph(annex.Title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), TextStyle.Serif(measures.Body).Bold) { Align = Align.Center, Balanced = true, KeepWithNext = true };
        var kind = document.IsLetter ? "Công văn" : document.TypeName;
        yield return new Paragraph($"(Kèm theo {kind} số          /{document.Notation} ngày      tháng      năm          của {document.Agency})", TextStyle.Serif(measures.Body).Italic)
            { Align = Align.Center, Balanced = true, Rule = new(0.4, 3), After = 10 };
        foreach (var block in body.Parts(annex.Body, close: false)) yield return block;
    }
}
