namespace CuuLong.Tests.Platform.Ui;

public sealed class Languages(UiApp ui) : IClassFixture<UiApp>
{
    [Theory, InlineData("vi", "Bàn việc"), InlineData("en", "Desk"), InlineData("km", "តុការងារ")]
    public async Task A_language_once_chosen_stays(string language, string desk)
    {
        var browser = ui.App.Browser(ui.Clerk);
        await browser.Page($"/?lang={language}");

        var page = await browser.Page("/");

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(desk, page.QuerySelector(".rail a[aria-current] span")!.TextContent);
    }

    [Fact]
    public async Task The_switch_keeps_the_page_and_its_question()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery?role=lead&lang=vi");

        Assert.Equal("/gallery?role=lead&lang=km", page.QuerySelector(".langs [lang=km]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_is_answered_in_Vietnamese()
    {
        var page = await ui.App.Browser(ui.Clerk).Page("/?lang=xx");

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
    }
}
