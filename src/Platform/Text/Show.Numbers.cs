using System.Globalization;

namespace CuuLong.Platform.Text;

public static partial class Show
{
    /// <summary>"1.234,5"; at most <paramref name="most"/> decimals, without trailing zeros.</summary>
    public static string Decimal(decimal number, string language = "vi", int most = 2) =>
        Separated(Rounding.Round(number, most).ToString("#,0." + new string('#', most), CultureInfo.InvariantCulture), language);

    /// <summary>"1.234,50"; always <paramref name="decimals"/> decimals.</summary>
    public static string Fixed(decimal number, int decimals, string language = "vi") =>
        Separated(Rounding.Round(number, decimals).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture), language);

    /// <summary>"98,75%" of a ratio; a dash when there is nothing to divide by.</summary>
    public static string Percent(decimal part, decimal whole, int decimals = 0, string language = "vi") =>
        whole == 0 ? "–" : Fixed(part * 100 / whole, decimals, language) + "%";

    /// <summary>"1.500.000 đồng".</summary>
    public static string Money(long dong, string language = "vi") => language switch
    {
        "en" => Number(dong, language) + " VND",
        "km" => Number(dong, language) + " ដុង",
        _ => Number(dong, language) + " đồng",
    };

    private static string Separated(string text, string language)
    {
        text = text.TrimEnd('.');
        if (text is "-0") text = "0";
        return language == "en" ? text : text.Replace(',', '\u0001').Replace('.', ',').Replace('\u0001', '.');
    }
}
