using CuuLong.Browser.Pages;
using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>The deputy has a test SIM too: he chooses it, compares the code, agrees, and the waiting page learns of it by itself.</summary>
public sealed class SigningByTelephone(Office office)
{
    [Fact]
    public async Task The_waiting_page_learns_that_the_telephone_agreed()
    {
        var page = await office.As(Person.Deputy);
        await page.GotoAsync("/pki/test/phone");
        await page.Locator("#issue button").ClickAsync();
        await page.SeesToSign(Signatures.ByTelephone);
        await page.Locator("#ways label", new() { HasText = "SIM ký số" }).ClickAsync();
        await page.Presses("Ký số 1 văn bản");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Đang chờ xác nhận trên điện thoại");
        var code = await page.Locator(".compare").TextContentAsync();
        Assert.Empty(await page.Violations());

        var telephone = await page.Context.NewPageAsync();
        await telephone.SetViewportSizeAsync(390, 844);
        await telephone.GotoAsync("/pki/test/phone");
        var asked = telephone.Locator(".phone li", new() { HasText = code });
        Assert.False(await telephone.SpillsOver());
        await asked.Locator("button[value=true]").ClickAsync();

        await Assertions.Expect(page.Locator(".awaited[data-standing=taken]")).ToHaveCountAsync(1);
        await page.Sees("Đã ký 1 trong 1 văn bản");
    }
}
