using AngleSharp.Dom;

namespace CuuLong.Tests.Platform.Ui;

public sealed class ThePage(UiApp ui) : IClassFixture<UiApp>
{
    [Theory, InlineData("/"), InlineData("/gallery")]
    public async Task A_page_has_one_heading_its_landmarks_and_a_way_past_the_menu(string url)
    {
        var page = await ui.App.Browser(ui.Administrator).Page(url);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("nav[aria-label]"));
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory, InlineData("/"), InlineData("/gallery")]
    public async Task Nothing_on_a_page_is_styled_or_scripted_inline(string url)
    {
        var page = await ui.App.Browser(ui.Administrator).Page(url);

        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.Equal("", s.TextContent));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ids_are_unique_and_every_control_has_a_name_to_call_it_by()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), c =>
            Assert.True(c.HasAttribute("aria-label") || c.Closest("label") is not null || page.QuerySelector($"label[for='{c.Id}']") is not null, c.OuterHtml));
    }

    [Fact]
    public async Task The_bar_says_which_agency_of_which_province_and_who_one_is()
    {
        var page = await ui.App.Browser(ui.Clerk).Page("/");

        Assert.Equal("Sở Khoa học và Công nghệ", page.QuerySelector(".top .org b")!.TextContent);
        Assert.Equal("Tỉnh Cửu Long", page.QuerySelector(".top .org span")!.TextContent);
        Assert.Equal("Lê Thị Hồng Vân", page.QuerySelector(".me b")!.TextContent);
        Assert.Contains("Văn thư", page.QuerySelector(".me small")!.TextContent);
    }

    [Fact]
    public async Task The_menu_shows_what_one_may_and_marks_where_one_is()
    {
        var page = await ui.App.Browser(ui.Clerk).Page("/");

        Assert.Equal("/", page.QuerySelectorAll(".rail a[aria-current=page]").Single().GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll(".rail a"), a => a.GetAttribute("href")!.StartsWith("/admin", StringComparison.Ordinal));
    }
}
