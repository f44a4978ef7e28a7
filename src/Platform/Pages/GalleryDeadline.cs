using CuuLong.Platform.Calendars;

namespace CuuLong.Platform.Pages;

/// <summary>Seven working days across a weekend, a swapped Monday and a holiday, written out by hand for the gallery.</summary>
internal static class GalleryDeadline
{
    private static readonly string[] Plan = ["start", "count", "count", "count", "pause", "off", "off", "swap", "holiday", "holiday", "count", "count", "off", "off", "count", "due"];

    public static Deadline Of(DateOnly start)
    {
        var lines = new List<DeadlineLine>();
        decimal total = 0;
        foreach (var (word, at) in Plan.Select((w, i) => (w, i)))
        {
            var kind = Enum.Parse<LineKind>(word, ignoreCase: true);
            var counted = kind is LineKind.Count or LineKind.Due ? 1 : 0;
            total += counted;
            lines.Add(new DeadlineLine(start.AddDays(at), kind, counted, total, Why(kind), Args(kind, total), kind is LineKind.Holiday or LineKind.Swap ? "Lịch nghỉ tỉnh 2026, bản 3" : ""));
        }
        var received = start.At(new TimeOnly(7, 31));
        return new Deadline(new SuspensionLedger(new Term(7, TermUnit.WorkingDay), received), start.AddDays(Plan.Length - 1).At(new(17, 0)), total, total, null, null, lines);
    }

    private static string Why(LineKind kind) => "platform.deadline.why." + kind switch
    {
        LineKind.Start => "received", LineKind.Count => "counted", LineKind.Off => "weekend", LineKind.Holiday => "holiday",
        LineKind.Swap => "swapped-off", LineKind.Pause => "paused", _ => "due",
    };

    private static object?[] Args(LineKind kind, decimal total) => kind switch
    {
        LineKind.Start => ["07:31"], LineKind.Count or LineKind.Due => [total], LineKind.Holiday => ["Quốc khánh"],
        LineKind.Swap => ["Làm bù thứ Bảy 22/8"], LineKind.Pause => ["chờ bổ sung phụ lục 02"], _ => [""],
    };
}
