namespace CuuLong.Pdf;

internal ref partial struct PdfParser
{
    /// <summary>An operator of a content stream; null when an operand stands here.</summary>
    public string? TakeOperator()
    {
        var b = data[Position];
        if (b is (byte)')' or (byte)']' or (byte)'}' or (byte)'{' or (byte)'>')
        {
            Position++;
            return "";
        }
        if (!Characters.IsRegular(b) || Characters.IsDigit(b) || b is (byte)'+' or (byte)'-' or (byte)'.') return null;
        var length = data[Position..].IndexOfAny(Characters.EndOfRegular);
        var word = length < 0 ? data[Position..] : data.Slice(Position, length);
        if (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8)) return null;
        Position += word.Length;
        return word.Length > 8 ? "" : System.Text.Encoding.Latin1.GetString(word);
    }

    /// <summary>From behind "ID" to behind "EI".</summary>
    public void SkipInlineImage()
    {
        while (Position < data.Length)
        {
            var end = data[Position..].IndexOf("EI"u8);
            if (end < 0) break;
            Position += end + 2;
            var (before, after) = (data[Position - 3], Position < data.Length ? data[Position] : (byte)' ');
            if (Characters.IsWhite(before) && Characters.IsWhite(after)) return;
        }
        Position = data.Length;
    }
}
