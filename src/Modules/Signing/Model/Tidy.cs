using System.Text;
using System.Text.RegularExpressions;

namespace CuuLong.Signing.Model;

/// <summary>Typed text as it is kept: NFC, without odd blanks; empty is null where nothing need be said.</summary>
internal static partial class Tidy
{
    public static string Of(string? text) => Blanks().Replace((text ?? "").Normalize(NormalizationForm.FormC).Trim(), " ");

    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } said ? said : null;

    [GeneratedRegex(@"\s+")] private static partial Regex Blanks();
}
