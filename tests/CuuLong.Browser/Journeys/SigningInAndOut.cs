using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

public sealed class SigningInAndOut(Office office)
{
    [Fact]
    public async Task A_wrong_password_says_what_to_do_and_keeps_the_name()
    {
        var page = await office.Window();

        await page.TriesToSignIn(Person.Clerk.UserName, "không phải mật khẩu 1");

        Assert.Contains("/account/sign-in", page.Url);
        Assert.Equal(Person.Clerk.UserName, await page.Locator("[name=UserName]").InputValueAsync());
        Assert.NotEmpty(await page.Locator("main [role=alert], main .err, main .errors, main .validation-summary-errors").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_page_asked_for_before_signing_in_is_shown_after_it()
    {
        var page = await office.Window();
        await page.GotoAsync("/incoming");
        Assert.Contains("/account/sign-in", page.Url);

        await page.Locator("[name=UserName]").FillAsync(Person.Clerk.UserName);
        await page.Locator("[name=Password]").FillAsync(Person.Password);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/incoming");
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_work()
    {
        var page = await office.Window();
        await page.GotoAsync("/account/sign-in");
        await page.TabsTo("[name=UserName]");
        await page.Keyboard.TypeAsync(Person.Clerk.UserName);
        await page.TabsTo("[name=Password]");
        await page.Keyboard.TypeAsync(Person.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.TabsTo("a[href='/incoming']");
        Assert.True(await page.EvaluateAsync<bool>("(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))"), "the focus cannot be seen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/incoming");
    }

    [Fact]
    public async Task What_was_written_when_the_session_ended_is_there_after_signing_in_again()
    {
        var page = await office.As(Person.Specialist);
        await page.GotoAsync("/outgoing/draft");
        await page.Fills("Trích yếu", "Về việc viết dở thì hết phiên");
        await page.Context.ClearCookiesAsync();

        await page.Presses("Lưu dự thảo");
        await page.Sees("Phiên làm việc đã hết");
        await page.Follows("Đăng nhập");
        await page.Locator("[name=UserName]").FillAsync(Person.Specialist.UserName);
        await page.Locator("[name=Password]").FillAsync(Person.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/outgoing/draft");

        await Assertions.Expect(page.Locator("[name='Input.Subject']")).ToHaveValueAsync("Về việc viết dở thì hết phiên");
    }
}
