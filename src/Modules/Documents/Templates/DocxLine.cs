using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CuuLong.Documents.Templates;

/// <summary>A paragraph as one text, although its runs cut it into pieces.</summary>
internal sealed class DocxLine
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<(XElement? Piece, int At)> letters = [];

    public DocxLine(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants().Where(e => (e.Name == W + "t" || e.Name == W + "tab") && e.Ancestors(W + "p").First() == paragraph && e.Parent?.Name == W + "r"))
        {
            var says = piece.Name == W + "tab" ? "\t" : piece.Value;
            for (var i = 0; i < says.Length; i++) letters.Add((piece.Name == W + "tab" ? null : piece, i));
            text.Append(says);
        }
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>Puts <paramref name="words"/> in the place of what was found, in the style of its first letter. False when it is null or a tab is in the way.</summary>
    public bool Put(Group found, string? words)
    {
        var first = found.Length > 0 ? found.Index : found.Index - 1;
        if (words is null || first < 0 || letters.Skip(first).Take(Math.Max(found.Length, 1)).Any(l => l.Piece is null)) return false;
        var (into, at) = letters[first];
        foreach (var piece in letters.Skip(found.Index).Take(found.Length).GroupBy(l => l.Piece!))
            piece.Key.Value = piece.Key.Value.Remove(piece.First().At, piece.Count());
        into!.Value = into.Value.Insert(found.Length > 0 ? at : at + 1, words);
        into.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        return true;
    }
}
