namespace CuuLong.Browser.Steps;

/// <summary>What a person does on any page: reads, presses, fills.</summary>
internal static class Reading
{
    public static Task Sees(this IPage page, string text) => Assertions.Expect(page.Locator("main").GetByText(text).First).ToBeVisibleAsync();

    public static Task Presses(this IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task Follows(this IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task Fills(this IPage page, string label, string text) => page.Locator("main").GetByLabel(label).First.FillAsync(text);

    public static Task Chooses(this IPage page, string label, string option) => page.Locator("main").GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });
}
