using System.Globalization;

namespace CuuLong.Platform.Text;

/// <summary>How dates, hours and numbers look in each language; the one place that decides it (ui.md, 7).</summary>
public static partial class Show
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"24/8/2026" in vi and km, "24 August 2026" in en.</summary>
    public static string Day(DateOnly day, string language = "vi") =>
        language == "en" ? day.ToString("d MMMM yyyy", English) : $"{day.Day:00}/{Month(day)}/{day.Year}";

    public static string Time(DateTimeOffset instant) => instant.Local().ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant, string language = "vi") => $"{Time(instant)} {Day(instant.Day(), language)}";

    /// <summary>Digits stay 0–9 in all three; thousands by dot in vi and km, by comma in en.</summary>
    public static string Number(long number, string language = "vi")
    {
        var text = number.ToString("#,0", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace(',', '.');
    }
}
