namespace CuuLong.Pdf.Text;

/// <summary>What the names of glyphs mean in /Differences (9.6.5, Annex D): those of ASCII.</summary>
internal static class GlyphNames
{
    private static readonly string[] Signs =
    [
        "space", "exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand", "quotesingle", "parenleft", "parenright", "asterisk", "plus", "comma", "hyphen", "period", "slash",
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "colon", "semicolon", "less", "equal", "greater", "question", "at",
    ];

    private static readonly Dictionary<string, string> Known = new(Signs.Select((name, i) => KeyValuePair.Create(name, ((char)(' ' + i)).ToString())))
    {
        ["bracketleft"] = "[", ["backslash"] = "\\", ["bracketright"] = "]", ["asciicircum"] = "^", ["underscore"] = "_", ["grave"] = "`", ["braceleft"] = "{", ["bar"] = "|", ["braceright"] = "}", ["asciitilde"] = "~",
    };

    /// <summary>Empty when it is another.</summary>
    public static string Meaning(string name) => name is [var letter] && char.IsAsciiLetter(letter) ? name : Known.GetValueOrDefault(name, "");

    /// <summary>/Differences: from code to name.</summary>
    public static Dictionary<int, string> Differences(PdfDocument document, PdfDictionary font)
    {
        var (names, at) = (new Dictionary<int, string>(), 0);
        foreach (var item in document.Get<PdfArray>(document.Get<PdfDictionary>(font, "Encoding"), "Differences") ?? [])
            if (document.Resolve(item) is PdfInteger number) at = (int)number.Value;
            else if (document.Resolve(item) is PdfName name) names[at++] = name.Value;
        return names;
    }
}
