using System.Globalization;
using System.Text.RegularExpressions;

namespace CuuLong.Platform.Packs;

/// <summary>How single values are written in the pack, the same in YAML and CSV: 2021-08-01, 17:00, true, 12, 0.5, kebab-case names.</summary>
internal static partial class Scalars
{
    /// <summary>True when the type is written as one value.</summary>
    public static bool Are(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long)
            || type == typeof(decimal) || type == typeof(double) || type == typeof(DateOnly) || type == typeof(TimeOnly);
    }

    /// <summary>The value, or throws <see cref="FormatException"/> with the rest of a sentence that says how it is written.</summary>
    public static object Parse(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var plain = CultureInfo.InvariantCulture;
        if (type == typeof(string)) return text;
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", plain, DateTimeStyles.None, out var day) ? day : throw Bad(text, "một ngày có thật, viết năm-tháng-ngày như 2021-08-01");
        if (type == typeof(TimeOnly))
            return TimeOnly.TryParseExact(text, "HH:mm", plain, DateTimeStyles.None, out var time) ? time : throw Bad(text, "giờ, viết như 07:30");
        if (type == typeof(bool))
            return text switch { "true" => true, "false" => false, _ => throw Bad(text, "true hoặc false") };
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, plain, out var small) ? small : throw Whole(text, int.MaxValue, "12");
        if (type == typeof(long))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, plain, out var large) ? large : throw Whole(text, long.MaxValue, "15000000");
        if (type == typeof(decimal) || type == typeof(double))
        {
            if (!Decimal().IsMatch(text)) throw Bad(text, "một số như 12 hoặc 71.87 (dấu chấm thập phân)");
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, plain, out var exact)) throw new FormatException($"«{text}» lớn quá.");
            return type == typeof(decimal) ? exact : (double)exact;
        }
        return OneOf(type, text);
    }

    private static object OneOf(Type type, string text)
    {
        foreach (var name in Enum.GetNames(type))
            if (Kebab(name) == text) return Enum.Parse(type, name);
        var names = Enum.GetNames(type).Select(Kebab).ToList();
        throw Bad(text, "một trong: " + string.Join(", ", names) + Nearest.Hint(text, names));
    }

    public static string Kebab(string name) => Data.Naming.Snake(name).Replace('_', '-');

    private static FormatException Whole(string text, long most, string example) => Decimal().IsMatch(text) && !text.Contains('.', StringComparison.Ordinal)
        ? new($"«{text}» lớn quá; nhiều nhất {most}.") : Bad(text, $"một số nguyên như {example}, không có dấu chấm hàng nghìn");

    private static FormatException Bad(string text, string wanted) => new($"«{text}» không đọc được; cần {wanted}.");

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Decimal();
}
