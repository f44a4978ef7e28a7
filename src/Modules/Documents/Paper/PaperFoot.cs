using System.Globalization;
using CuuLong.Pdf.Layout;

namespace CuuLong.Documents.Paper;

/// <summary>Boxes 7, 8, 9b and 12: recipients at the left, the signature at the right, never torn apart.</summary>
internal sealed class PaperFoot(AdministrativeDocument document, PaperMeasures measures)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public Block Block()
    {
        var table = new Table(10, 14) { Border = 0, PaddingX = 0, PaddingY = 0, Before = 12 };
        table.Rows.Add(new([new(Recipients()), new(Signature())], Whole: true));
        return table;
    }

    private List<Block> Recipients()
    {
        List<Block> blocks = [new Paragraph("Nơi nhận:", TextStyle.Serif(12).Bold.Italic)];
        var list = document.Recipients.Count > 0 ? document.Recipients : ["Lưu: VT"];
        foreach (var (i, name) in list.Index())
        {
            var last = i == list.Count - 1;
            var text = name.TrimEnd('.', ';') + (last && document.Drafter is { } drafter ? ", " + drafter.ToUpper(Vietnamese) : "");
            blocks.Add(new Paragraph($"- {text}{(last ? "." : ";")}", TextStyle.Serif(11)) { Right = 8 });
        }
        return blocks;
    }

    private List<Block> Signature()
    {
        var bold = TextStyle.Serif(measures.Body).Bold;
        List<Block> blocks = [];
        if (document.Authority is { } authority) blocks.Add(new Paragraph(authority.ToUpper(Vietnamese), bold) { Align = Align.Center, Balanced = true });
        blocks.Add(new Paragraph(document.Position.ToUpper(Vietnamese), bold) { Align = Align.Center, Balanced = true });
        blocks.Add(SignatureRoom.Block());
        blocks.Add(new Paragraph(document.SignerName, bold) { Align = Align.Center, Balanced = true });
        return blocks;
    }
}
