namespace CuuLong.Platform.Search;

/// <summary>A range of days as the fewest terms: whole years, and months at its ends.</summary>
internal static class Months
{
    private const int First = 1976, Last = 2100;

    public static IEnumerable<string> Covering(DateOnly? from, DateOnly? to)
    {
        var start = from is { } f ? Math.Max(f.Year, First) * 12 + (f.Year < First ? 0 : f.Month - 1) : First * 12;
        var end = to is { } t ? Math.Min(t.Year, Last) * 12 + (t.Year > Last ? 11 : t.Month - 1) : Last * 12 + 11;
        for (var month = start; month <= end;)
        {
            var whole = month % 12 == 0 && month + 11 <= end;
            yield return whole ? SearchTerms.Year(month / 12) : SearchTerms.Month(month / 12, month % 12 + 1);
            month += whole ? 12 : 1;
        }
    }
}
