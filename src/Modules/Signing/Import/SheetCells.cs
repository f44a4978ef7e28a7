using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Text;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Import;

/// <summary>What a cell of the sheet means; null when it means nothing known.</summary>
internal static class SheetCells
{
    private static readonly string[] Days = ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d-M-yyyy", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss"];

    /// <summary>The instant a day begins in Vietnam; days as written, or as spreadsheets number them.</summary>
    public static DateTimeOffset? Day(string text)
    {
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateOnly.FromDateTime(day).Start();
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
}
