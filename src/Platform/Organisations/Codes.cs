using System.Text.RegularExpressions;

namespace CuuLong.Platform.Organisations;

/// <summary>The two forms of agency codes on the exchange axis; both are kept.</summary>
public static partial class Codes
{
    /// <summary>13 characters, read from the right: level 4 . 3 . 2 . 1 (QCVN 102:2016/BTTTT).</summary>
    public static bool Is13(string code) => Form13().IsMatch(code);

    /// <summary>Up to 35 characters of A–Z, 0–9 and dot, read from the left (QĐ 20/2020/QĐ-TTg).</summary>
    public static bool Is35(string code) => code.Length <= 35 && Form35().IsMatch(code);

    /// <summary>A code as typed or received, as it is compared: gateways send lower case and stray blanks.</summary>
    public static string Plain(string code) => code.Trim().ToUpperInvariant();

    [GeneratedRegex(@"^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$")]
    private static partial Regex Form13();

    [GeneratedRegex(@"^[A-Z0-9]+(\.[A-Z0-9]+)*$")]
    private static partial Regex Form35();
}
