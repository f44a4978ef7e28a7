using System.Net;
using CuuLong.Platform.Data;

namespace CuuLong.Tests.Platform.Search;

public sealed class SearchPages
{
    [Fact]
    public async Task The_page_marks_hits_offers_kinds_and_says_what_to_do_when_there_is_nothing()
    {
        await using var story = await SearchStory.Begin(DatabaseKind.Sqlite);
        await story.Record("Báo cáo <b>quý</b> III", "284/BC-SKHCN", kind: "test.a");
        await story.Record("Báo cáo năm", kind: "test.b");
        var browser = story.App.Browser(story.Actor);

        var page = await browser.Page("/search?q=bao+cao");
        Assert.Equal(["Báo cáo năm", "Báo cáo <b>quý</b> III"], page.QuerySelectorAll(".search-hits a").Select(a => a.TextContent.Trim()));
        Assert.Contains("Báo", page.QuerySelectorAll(".search-hits mark").Select(m => m.TextContent));
        Assert.Single(page.QuerySelectorAll("h1"));

        var chip = page.QuerySelectorAll(".x-filter a").Single(a => a.TextContent == "test.a");
        page = await browser.Page(chip.GetAttribute("href")!);
        Assert.Equal(["Báo cáo <b>quý</b> III"], page.QuerySelectorAll(".search-hits a").Select(a => a.TextContent.Trim()));

        page = await browser.Page("/search?q=bao+cao&kind=test.c");
        Assert.Equal("/search?q=bao%20cao", page.QuerySelector(".x-empty a")!.GetAttribute("href"));
        Assert.NotNull((await browser.Page("/search")).QuerySelector(".x-empty"));
        Assert.Contains("zzz", (await browser.Page("/search?q=zzz")).QuerySelector(".x-empty")!.TextContent);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in()
    {
        await using var story = await SearchStory.Begin(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.Redirect, (await story.App.Browser().Get("/search?q=a")).StatusCode);
    }
}
