namespace CuuLong.Browser.Steps;

internal static class Tabbing
{
    private const int MostPresses = 60;

    /// <summary>Presses Tab until the element has the focus; fails when it is out of reach.</summary>
    public static async Task TabsTo(this IPage page, string selector)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} is out of the keyboard's reach");
    }
}
