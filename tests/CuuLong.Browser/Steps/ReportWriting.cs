namespace CuuLong.Browser.Steps;

/// <summary>The acts on the monthly report.</summary>
internal static class ReportWriting
{
    /// <param name="period">Such as 2026-10; the month that the page suggests, when null.</param>
    public static async Task StartsTheReport(this IPage reporter, string? period = null)
    {
        await reporter.GotoAsync("/reports");
        if (period is not null) await reporter.Fills("Kỳ báo cáo", period);
        await reporter.Presses("Lập báo cáo");
        await Assertions.Expect(reporter.Locator(".bench .sheet")).ToBeVisibleAsync();
    }

    public static async Task Words(this IPage reporter, string period, string section, string words)
    {
        await reporter.GotoAsync($"/reports/{period}/sections/{section}");
        await reporter.Fills("Lời của mục", words);
        await reporter.Presses("Lưu mục này");
    }

    public static async Task Declares(this IPage reporter, string period, string figure, string value, string source)
    {
        await reporter.GotoAsync($"/reports/{period}/figures/{figure}");
        await reporter.Fills("Số liệu", value);
        await reporter.Fills("Nguồn", source);
        await reporter.Presses("Khai số");
        await Assertions.Expect(reporter.Locator("main dl.kv")).ToContainTextAsync(source);
    }
}
