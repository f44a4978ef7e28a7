namespace CuuLong.Platform.Text;

public static partial class Show
{
    private static readonly string[] VietnameseDays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
    private static readonly string[] VietnameseShort = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
    private static readonly string[] KhmerDays = ["ថ្ងៃអាទិត្យ", "ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍"];
    private static readonly string[] KhmerShort = ["អា", "ច", "អ", "ពុ", "ព្រ", "សុ", "ស"];

    /// <summary>"07/9" in vi and km (law writes a month above two in one digit), "7 Sep" in en.</summary>
    public static string ShortDay(DateOnly day, string language = "vi") =>
        language == "en" ? day.ToString("d MMM", English) : $"{day.Day:00}/{Month(day)}";

    /// <summary>"thứ Tư", "Wednesday".</summary>
    public static string Weekday(DateOnly day, string language = "vi") => language switch
    {
        "en" => day.ToString("dddd", English),
        "km" => KhmerDays[(int)day.DayOfWeek],
        _ => VietnameseDays[(int)day.DayOfWeek],
    };

    /// <summary>"Thứ Tư": a weekday that begins a line, or is all of it.</summary>
    public static string WeekdayAlone(DateOnly day, string language = "vi") =>
        Weekday(day, language) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>"Thứ Hai, 24 tháng 8 năm 2026", at the head of a page.</summary>
    public static string FullDay(DateOnly day, string language = "vi") =>
        $"{WeekdayAlone(day, language)}, {(language == "vi" ? $"{day.Day:00} tháng {Month(day)} năm {day.Year}" : Day(day, language))}";

    /// <summary>"T4", "CN", for narrow cells.</summary>
    public static string ShortWeekday(DateOnly day, string language = "vi") => language switch
    {
        "en" => day.ToString("ddd", English)[..2],
        "km" => KhmerShort[(int)day.DayOfWeek],
        _ => VietnameseShort[(int)day.DayOfWeek],
    };

    /// <summary>"tháng 8/2021", "August 2021".</summary>
    public static string MonthOf(int year, int month, string language) => language switch
    {
        "en" => new DateOnly(year, month, 1).ToString("MMMM yyyy", English),
        "km" => $"ខែ{month}/{year}",
        _ => $"tháng {month}/{year}",
    };

    private static string Month(DateOnly day) => day.Month is 1 or 2 ? $"0{day.Month}" : $"{day.Month}";
}
