using CuuLong.Browser.Pages;
using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>A deputy whose token is at his own computer: the page finds no signing program, then one that runs.</summary>
public sealed class SigningAtTheDesktop(Office office)
{
    [Fact]
    public async Task The_page_calls_the_program_on_the_signers_computer()
    {
        var deputy = await office.As(Person.Deputy);
        await deputy.SeesToSign(Signatures.AtTheDesktop);
        await deputy.ChoosesTheToken();
        await deputy.Presses("Ký số 1 văn bản");
        await Assertions.Expect(deputy.Locator("h1")).ToHaveTextAsync("Ký bằng thiết bị ở máy này");
        await deputy.Locator("#desktop button").ClickAsync();
        await deputy.Sees("Không thấy phần mềm ký số chạy trên máy này");
        Assert.Empty(await deputy.Violations());

        office.Desktop.Start();
        await deputy.Locator("#desktop button").ClickAsync();

        await Assertions.Expect(deputy.Locator(".awaited[data-standing=taken]")).ToHaveCountAsync(1);
        await deputy.ReloadAsync();
        await Assertions.Expect(deputy.Locator("h1")).ToHaveTextAsync("Kết quả ký số");
        var clerk = await office.As(Person.Clerk);
        await clerk.OpensOutgoing(Signatures.AtTheDesktop);
        await clerk.Locator("main button", new() { HasText = "Đóng dấu và phát hành" }).First.ClickAsync();
        await Assertions.Expect(clerk.Locator(".x-signature[data-state=valid]")).ToHaveCountAsync(2);
    }
}
