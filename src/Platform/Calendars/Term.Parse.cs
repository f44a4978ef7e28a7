using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Calendars;

public sealed partial record Term
{
    /// <summary>
    /// Reads a limit as legal texts write it: "07 ngày làm việc", "15 (mười lăm) ngày", "2,5 ngày làm việc", "1/2 ngày",
    /// "nửa ngày làm việc", "04 giờ làm việc", "24 giờ", "03 tháng", "trong ngày, nhận sau 15 giờ thì ngày làm việc tiếp theo". Null when it is none of these.
    /// </summary>
    public static Term? Parse(string? text)
    {
        var plain = Fold.Of(text).Trim();
        if (SameDayText().Match(plain) is { Success: true } same)
            return new Term(0, TermUnit.SameDay, CutOffOf(same));

        if (LimitText().Match(plain) is not { Success: true } limit) return null;
        var twice = Twice(limit.Groups["n"].Value);
        var unit = limit.Groups["u"].Value;
        var working = limit.Groups["w"].Success;
        return (unit, working, twice) switch
        {
            (_, _, < 1) => null,
            ("buoi", _, _) when twice % 2 == 0 => Within(twice / 2, TermUnit.HalfDay, 2 * MostDays),
            ("ngay", true, _) when twice % 2 == 0 => Within(twice / 2, TermUnit.WorkingDay, MostDays),
            ("ngay", _, _) when twice % 2 == 1 => Within(twice, TermUnit.HalfDay, 2 * MostDays),
            ("ngay", false, _) => Within(twice / 2, TermUnit.CalendarDay, MostDays),
            ("tuan", false, _) when twice % 2 == 0 => Within(twice / 2 * 7, TermUnit.CalendarDay, MostDays),
            ("gio" or "tieng", _, _) when twice % 2 == 0 => Within(twice / 2, working ? TermUnit.WorkingHour : TermUnit.Hour, 24 * MostDays),
            ("thang", false, _) when twice % 2 == 0 => Within(twice / 2, TermUnit.Month, MostDays / 31),
            ("nam", false, _) when twice % 2 == 0 => Within(twice / 2 * 12, TermUnit.Month, MostDays / 31),
            _ => null,
        };
    }

    private static Term? Within(int amount, TermUnit unit, int most) => amount <= most ? new Term(amount, unit) : null;

    /// <summary>Twice the number written, so that halves stay whole; 0 when it is no such number.</summary>
    private static int Twice(string number) => number switch
    {
        "nua" or "1/2" or "0,5" or "0.5" => 1,
        _ when number.EndsWith(",5", StringComparison.Ordinal) || number.EndsWith(".5", StringComparison.Ordinal) => 2 * int.Parse(number[..^2], CultureInfo.InvariantCulture) + 1,
        _ => 2 * int.Parse(number, CultureInfo.InvariantCulture),
    };

    private static TimeOnly? CutOffOf(Match same)
    {
        if (!same.Groups["h"].Success) return null;
        var hour = int.Parse(same.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = same.Groups["m"].Success ? int.Parse(same.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^(?:(?:trong|toi da|khong qua|han|thoi han|la)\s+)*(?<n>\d{1,5}(?:[.,]5)?|1/2|nua)\s*(?:\([^)]*\)\s*)?(?<u>ngay|buoi|gio|tieng|tuan|thang|nam)(?<w>\s+lam\s+viec)?\b(?!\s*/)(?:[\s,.;(].*)?$")]
    private static partial Regex LimitText();

    [GeneratedRegex(@"^(?:giai quyet\s+|tra\s+)?(?:ngay\s+)?trong\s+ngay(?:\s+lam\s+viec)?(?:[\s,.;:(]+(?:.*?(?:sau|truoc)\s+(?<h>\d{1,2})\s*(?:gio|h|:|g)\s*(?<m>\d{2})?.*|nhan.*|tiep.*|tra.*)?)?$")]
    private static partial Regex SameDayText();
}
