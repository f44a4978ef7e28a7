using System.Globalization;

namespace CuuLong.Pdf;

/// <summary>Dates as ISO 32000-1, 7.9.4 writes them.</summary>
public static class PdfDate
{
    public static string Write(DateTimeOffset at)
    {
        var moment = at.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        if (at.Offset == TimeSpan.Zero) return moment + "Z";
        return string.Create(CultureInfo.InvariantCulture, $"{moment}{(at.Offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(at.Offset.Hours):00}'{Math.Abs(at.Offset.Minutes):00}'");
    }

    /// <summary>Null when it is no full date with a time and an offset.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var digits = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        if (digits.Length < 14 || !DateTime.TryParseExact(digits[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) || moment.Year is < 2 or > 9998) return null;
        var zone = digits[14..].Replace("'", "", StringComparison.Ordinal);
        if (zone is "" or "Z" or "Z00" or "Z0000") return new DateTimeOffset(moment, TimeSpan.Zero);
        if (zone.Length is not (3 or 5) || zone[0] is not ('+' or '-') || !int.TryParse(zone[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var minutes = zone.Length == 3 ? number * 60 : number / 100 * 60 + number % 100;
        if (minutes > 14 * 60 || moment.Year is < 2 or > 9998) return null;
        return new DateTimeOffset(moment, TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes));
    }
}
