using System.Globalization;

namespace CuuLong.Signing.Verification;

/// <summary>Names that strangers wrote, as they are shown: none of them moves a cursor, begins a line or turns the direction of the text.</summary>
internal static class PlainName
{
    /// <summary>Control and format characters and separators of lines become U+FFFD; the joiners that Khmer and other scripts need stay.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => IsPlain(c) ? c : '\uFFFD'));

    private static bool IsPlain(char c) => c is '\u200C' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
