using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <param name="Language">vi, en or km.</param>
/// <param name="Width">Pixels: a desk's screen, or a phone of 390.</param>
internal sealed record Look(string Language, int Width, int Height)
{
    /// <summary>
    /// A page is opened once in a language and seen in both sizes, as a window that is made smaller or a phone that is turned. In English
    /// it is opened as small, in the others as large.
    /// </summary>
    public static readonly Look[][] All = [.. new[] { "vi", "en", "km" }.Select(language =>
    {
        Look[] sizes = [new(language, 1280, 800), new(language, 390, 844)];
        return language == "en" ? [sizes[1], sizes[0]] : sizes;
    })];

    /// <summary>True for the size in which axe reads the page: every language once, and both sizes.</summary>
    public bool Judged => Width < 600 == (Language == "en");

    public string Device => Width < 600 ? "phone" : "desktop";

    public async Task<IPage> Of(Office office, Person? person)
    {
        var page = await office.As(person, Width, Height);
        await page.GotoAsync($"/?lang={Language}");
        return page;
    }

    public Task Take(IPage page) => page.SetViewportSizeAsync(Width, Height);
}
