using System.Globalization;

namespace CuuLong.Platform.Text;

/// <summary>Vietnamese order: a ă â … d đ e ê …, tones after letters (ICU's rules for vi).</summary>
public static class Collate
{
    public static readonly StringComparer Vietnamese = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    /// <summary>People as class lists and payrolls have them: by given name, then family and middle names.</summary>
    public static readonly IComparer<string> ByGivenName = Comparer<string>.Create((a, b) =>
    {
        var (one, other) = (PersonName.Parse(a), PersonName.Parse(b));
        return First(Vietnamese.Compare(one.Given, other.Given), Vietnamese.Compare(one.Family, other.Family), Vietnamese.Compare(one.Middle, other.Middle));
    });

    private static int First(params int[] orders) => orders.FirstOrDefault(o => o != 0);
}
