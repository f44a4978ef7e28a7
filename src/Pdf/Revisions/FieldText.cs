using System.Net;
using System.Text;

namespace CuuLong.Pdf;

/// <summary>The answer of a field as text, blanks aside.</summary>
internal static class FieldText
{
    /// <summary>An entry of the field, or of the first above it that has it (12.7.3.1).</summary>
    public static PdfObject? Inherited(PdfDocument document, PdfDictionary field, string key)
    {
        PdfDictionary? at = field;
        for (var depth = 0; at is not null && depth < 32; depth++, at = document.Get<PdfDictionary>(at, "Parent"))
            if (at[key] is { } value) return document.Resolve(value);
        return null;
    }

    public static string Of(PdfDocument document, PdfObject? value) => Bare(Raw(document, value));

    /// <summary>Of rich text (12.7.3.4), what it says.</summary>
    public static string Plain(PdfDocument document, PdfObject rich)
    {
        var (text, tag) = (new StringBuilder(), false);
        foreach (var letter in Raw(document, rich))
            if (letter is '<' or '>') tag = letter == '<';
            else if (!tag) text.Append(letter);
        return Bare(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Composed; what is no text stays as it is.</summary>
    public static string Bare(string text) => string.Concat((IsText(text) ? text.Normalize() : text).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\uFFFE' || (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))) return false;
        return true;
    }

    private static string Raw(PdfDocument document, PdfObject? value) => document.Resolve(value) switch
    {
        PdfString text => text.ToText(),
        PdfStream written => new PdfString(document.Decode(written)).ToText(),
        PdfArray several => string.Concat(several.Select(document.Resolve).OfType<PdfString>().Select(text => text.ToText())),
        _ => "",
    };
}
