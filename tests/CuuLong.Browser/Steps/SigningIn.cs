using CuuLong.Browser.Support;

namespace CuuLong.Browser.Steps;

internal static class SigningIn
{
    public static async Task SignsInAs(this IPage page, Person person)
    {
        await page.TriesToSignIn(person.UserName, Person.Password);
        await page.WaitForURLAsync(url => person.TwoStep ? url.EndsWith("/account/sign-in/code", StringComparison.Ordinal) : !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    public static async Task TriesToSignIn(this IPage page, string userName, string password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("[name=UserName]").FillAsync(userName);
        await page.Locator("[name=Password]").FillAsync(password);
        await page.Locator("main button[type=submit], main form[method=post] button").First.ClickAsync();
    }
}
