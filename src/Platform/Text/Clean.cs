using System.Text;
using System.Text.RegularExpressions;

namespace CuuLong.Platform.Text;

/// <summary>Typed text as it is stored: composed (NFC), without odd blanks at its ends. What it says is never changed.</summary>
public static partial class Clean
{
    public static string Of(string? text) =>
        text is null ? "" : text.Normalize(NormalizationForm.FormC).Trim().Trim('\u00A0', '\u200B', '\uFEFF');

    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>For what stands on one line (names, serial numbers): every run of blanks is one blank.</summary>
    public static string Line(string? text) => Blanks().Replace(Of(text), " ");

    public static string? LineOrNull(string? text) => Line(text) is { Length: > 0 } line ? line : null;

    [GeneratedRegex(@"\s+")] private static partial Regex Blanks();
}
