using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Platform;
using CuuLong.Platform.Text;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Import;

/// <summary>What a cell of the sheet means; null when it means nothing known.</summary>
internal static partial class SheetCells
{
    private static readonly string[] Days =
        ["d/M/yyyy", "yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss"];

    private static readonly string[] Errors = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];

    /// <summary>What a formula that failed left in a cell.</summary>
    public static bool IsError(string text) => Errors.Contains(text.Trim());

    /// <summary>A number of more than fifteen digits, which a spreadsheet keeps rounded ("5.4E+23"): what stood there is lost.</summary>
    public static bool IsRounded(string text) => Rounded().IsMatch(text);

    /// <summary>An identity code whose nought before it the spreadsheet dropped: all begin with one (TT 59/2021/TT-BCA, province codes 001 to 096).</summary>
    public static bool LacksNought(string text) => text.Length is 10 or 11 && text.All(char.IsAsciiDigit);

    /// <summary>The instant a day begins in Vietnam; days as written, or as spreadsheets number them.</summary>
    public static DateTimeOffset? Day(string text)
    {
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.Year is >= 1900 and <= 2999 ? DateOnly.FromDateTime(day).Start() : null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 20_000 and < 80_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(number)).Start() : null;
    }

    /// <summary>The end of a certificate's time: a day that is written without an hour is its last.</summary>
    public static DateTimeOffset? End(string text) => Day(text)?.AddDays(1);

    public static HolderKind? Kind(string text) => Fold.Of(text) switch
    {
        "" or "ca nhan" or "person" => HolderKind.Person,
        "to chuc" or "co quan" or "organisation" or "organization" => HolderKind.Organisation,
        _ => null,
    };

    public static Medium? Medium(string text) => Fold.Of(text) switch
    {
        "" or "usb" or "usb token" or "pki token" or "token" => Model.Medium.UsbToken,
        "sim" or "sim pki" => Model.Medium.SimPki,
        "hsm" => Model.Medium.Hsm,
        "tu xa" or "ky so tu xa" or "remote" => Model.Medium.Remote,
        _ => null,
    };

    [GeneratedRegex(@"^\d([.,]\d+)?E\+\d+$", RegexOptions.IgnoreCase)] private static partial Regex Rounded();
}
