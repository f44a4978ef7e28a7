using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CuuLong.Tests.Platform.Ui;

public sealed class Fields(UiApp ui) : IClassFixture<UiApp>
{
    [Fact]
    public async Task A_refused_field_keeps_its_value_and_tells_its_hint_and_error()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");
        var field = page.QuerySelector("#f-Reason")!;
        var control = field.QuerySelector<IHtmlInputElement>("input")!;

        Assert.True(field.HasAttribute("data-invalid"));
        Assert.Equal("sai", control.Value);
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal("Viết ít nhất 10 chữ để nơi gửi biết cần sửa gì.", page.GetElementById(control.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("Số tiếp theo trong sổ là 2.317.", page.GetElementById(page.QuerySelector("#Input_Number")!.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task The_summary_counts_what_hinders_and_leads_there()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");
        var summary = page.QuerySelector(".errors[role=alert]")!;

        Assert.Contains("Còn 1 chỗ cần sửa", summary.TextContent);
        Assert.NotNull(page.QuerySelector(summary.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_the_readers_language_and_kept()
    {
        var browser = ui.App.Browser(ui.Administrator);
        var page = await browser.Page("/gallery");

        var again = await TestBrowser.Parse(await browser.Send(page, "form.form", ("Input.Number", "hai nghìn")));

        Assert.Equal("hai nghìn", again.QuerySelector<IHtmlInputElement>("#Input_Number")!.Value);
        Assert.Contains("Không đọc được giá trị đã nhập", again.QuerySelector("#f-Number .err")!.TextContent);
    }

    [Theory]
    [InlineData("#Input_Day", "date", "2026-08-24")]
    [InlineData("#Input_Number", "text", "2317")]
    [InlineData("#Input_Reply", "checkbox", "true")]
    [InlineData("#scan", "file", "")]
    public async Task The_control_follows_the_model(string control, string type, string value)
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");
        var input = page.QuerySelector<IHtmlInputElement>(control)!;

        Assert.Equal((type, value), (input.Type, input.Value));
    }

    [Fact]
    public async Task A_list_shows_what_was_chosen()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");

        Assert.Equal("vp", page.QuerySelector<IHtmlSelectElement>("#Input_Unit")!.Value);
        Assert.Equal("cds", page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_posted_form_has_a_token_of_its_own_and_the_antiforgery_token()
    {
        var page = await ui.App.Browser(ui.Administrator).Page("/gallery");
        var forms = page.QuerySelectorAll("form[method=post]");

        Assert.True(forms.Length > 1);
        Assert.All(forms, f => Assert.Single(f.QuerySelectorAll("input[name=__RequestVerificationToken]")));
        Assert.Equal(forms.Length, forms.Select(f => f.QuerySelector("input[name=_once]")!.GetAttribute("value")).Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("form[method=get] input[name=_once]"));
    }
}
