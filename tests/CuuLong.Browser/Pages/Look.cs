using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <param name="Language">vi, en or km.</param>
/// <param name="Width">Pixels: a desk's screen, or a phone of 390.</param>
internal sealed record Look(string Language, int Width, int Height)
{
    public static readonly Look[] All =
    [
        .. from language in new[] { "vi", "en", "km" }
           from size in new[] { (Width: 1280, Height: 800), (Width: 390, Height: 844) }
           select new Look(language, size.Width, size.Height),
    ];

    public string Device => Width < 600 ? "phone" : "desktop";

    public async Task<IPage> Of(Office office, Person person)
    {
        var page = await office.As(person, Width, Height);
        await page.GotoAsync($"/?lang={Language}");
        return page;
    }
}
