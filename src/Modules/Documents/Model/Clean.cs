using System.Text;

namespace CuuLong.Documents.Model;

/// <summary>Typed text as it is stored: composed (NFC), without odd blanks at its ends. What it says is never changed.</summary>
internal static class Clean
{
    public static string Of(string? text) =>
        text is null ? "" : text.Normalize(NormalizationForm.FormC).Trim().Trim('\u00A0', '\u200B', '\uFEFF');

    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } clean ? clean : null;
}
