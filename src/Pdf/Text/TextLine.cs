using System.Globalization;
using System.Text;

namespace CuuLong.Pdf.Text;

/// <summary>Letters that stand on one baseline, whatever columns they belong to, from left to right.</summary>
public sealed class TextLine
{
    /// <summary>A wider gap than this part of the size is a space, whether or not the file has one.</summary>
    private const double SpaceGap = 0.25;

    private readonly List<int> letterOf = [];

    public TextLine(IReadOnlyList<Letter> letters)
    {
        Letters = letters;
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            // Marks that stand for themselves belong to the letter before them.
            if (text.Length > 0 && letter.Text.Length > 0 && CharUnicodeInfo.GetUnicodeCategory(letter.Text[0]) == UnicodeCategory.NonSpacingMark)
            {
                var joined = (text[^1] + letter.Text).Normalize();
                text.Remove(text.Length - 1, 1).Append(joined);
                letterOf.AddRange(Enumerable.Repeat(i, joined.Length - 1));
                continue;
            }
            if (i > 0 && letter.Box.Left - letters[i - 1].Box.Right > SpaceGap * letter.Size && text.Length > 0 && !char.IsWhiteSpace(text[^1])) Add(text, " ", i);
            Add(text, letter.Text.Normalize(), i);
        }
        Text = text.ToString();
    }

    public IReadOnlyList<Letter> Letters { get; }

    /// <summary>Composed (NFC), with a space wherever a gap stands.</summary>
    public string Text { get; }

    public double Baseline => Letters[0].Baseline;

    /// <summary>The letter that gave the character at <paramref name="index"/> of <see cref="Text"/>; the one after it for a space that only a gap gave.</summary>
    public Letter At(int index) => Letters[letterOf[index]];

    /// <summary>Around some characters of the line.</summary>
    public PdfBox Around(int start, int length)
    {
        var box = At(start).Box;
        for (var i = start + 1; i < start + length; i++)
        {
            var next = At(i).Box;
            box = new(Math.Min(box.Left, next.Left), Math.Min(box.Bottom, next.Bottom), Math.Max(box.Right, next.Right), Math.Max(box.Top, next.Top));
        }
        return box;
    }

    private void Add(StringBuilder text, string what, int letter)
    {
        text.Append(what);
        letterOf.AddRange(Enumerable.Repeat(letter, what.Length));
    }
}
