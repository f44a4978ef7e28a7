using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Every page in three languages on a desk and on a phone.</summary>
public sealed class EveryPage(Office office, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_is_accessible_fits_its_window_and_raises_no_error()
    {
        var offences = new List<string>();
        await Walk(async (page, look, shown) =>
        {
            if (look.Judged) offences.AddRange((await page.Violations()).Select(v => $"{shown.Url} {look.Language} {look.Device}: {v}"));
            if (await page.SpillsOver()) offences.Add($"{shown.Url} {look.Language} {look.Device}: wider than its window");
            if (await page.Locator("h1").CountAsync() != 1) offences.Add($"{shown.Url} {look.Language} {look.Device}: not one h1");
        }, offences);
        Assert.True(offences.Count == 0, $"{offences.Count} offences:\n{string.Join('\n', offences)}");
    }

    /// <summary>./dev shots asks for this one by name; it takes pictures and judges nothing.</summary>
    [Fact(Explicit = true)]
    public async Task Take_a_picture_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("CUULONG_SHOTS") ?? Repository.Path("shots");
        var errors = new List<string>();
        await Walk((page, look, shown) => page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{shown.Name}.{look.Language}.{look.Device}.png"), FullPage = true }), errors);
        foreach (var error in errors) output.WriteLine(error);
    }

    private async Task Walk(Func<IPage, Look, PageList.Shown, Task> visit, List<string> errors)
    {
        var unmet = new List<string>();
        var pages = await PageList.Of(office, unmet);
        Assert.True(unmet.Count == 0, $"Nobody comes to {string.Join(", ", unmet)}");
        foreach (var looks in Look.All)
            foreach (var group in pages.GroupBy(p => p.Who))
            {
                var page = await looks[0].Of(office, group.Key);
                var at = "";
                page.Console += (_, line) => { if (line.Type == "error" && !at.StartsWith("/error/", StringComparison.Ordinal)) errors.Add($"{at}: {line.Text}"); };
                foreach (var shown in group)
                {
                    at = $"{shown.Url} {looks[0].Language}";
                    await looks[0].Take(page);
                    await page.GotoAsync(shown.Url);
                    foreach (var look in looks)
                    {
                        at = $"{shown.Url} {look.Language} {look.Device}";
                        await look.Take(page);
                        await visit(page, look, shown);
                    }
                }
                await page.Context.CloseAsync();
            }
    }
}
