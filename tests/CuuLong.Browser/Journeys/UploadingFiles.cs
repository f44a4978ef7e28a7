using System.Text;
using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

public sealed class UploadingFiles(Office office)
{
    [Fact]
    public async Task A_lost_connection_costs_nothing_that_was_sent()
    {
        var page = await office.As(Person.Administrator);
        await page.GotoAsync("/gallery");
        var (pieces, lost) = (new List<string>(), 0);
        await page.RouteAsync("**/uploads/*", async route =>
        {
            if (route.Request.Method == "PATCH" && route.Request.Headers["upload-offset"] != "0" && lost++ == 0) await route.AbortAsync("connectionreset");
            else
            {
                if (route.Request.Method == "PATCH") pieces.Add(route.Request.Headers["upload-offset"]);
                await route.ContinueAsync();
            }
        });

        await page.Locator("input[data-upload]").First.SetInputFilesAsync(new FilePayload { Name = "Biên bản họp.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('a', 9 << 20)) });

        await page.Locator(".x-upload .kept").GetByText("Biên bản họp.txt").WaitForAsync();
        Assert.Equal(1, Math.Min(lost, 1));
        Assert.Equal(["0", $"{4 << 20}", $"{8 << 20}"], pieces);
        Assert.NotEmpty(await page.Locator(".x-upload .kept input").First.InputValueAsync());
    }

    [Fact]
    public async Task A_refused_file_says_why_and_the_others_stay()
    {
        var page = await office.As(Person.Administrator);
        await page.GotoAsync("/gallery");

        await page.Locator("input[data-upload]").First.SetInputFilesAsync(
        [
            new FilePayload { Name = "tot.txt", MimeType = "text/plain", Buffer = "xin chào"u8.ToArray() },
            new FilePayload { Name = "gia.pdf", MimeType = "application/pdf", Buffer = "xin chào"u8.ToArray() },
        ]);

        await page.Locator(".x-upload .kept").GetByText("tot.txt").WaitForAsync();
        await page.Locator(".x-upload .going").GetByText("gia.pdf").WaitForAsync();
        Assert.Equal(1, await page.Locator(".x-upload .kept li").CountAsync());
    }

    [Fact]
    public async Task A_form_sent_while_its_file_is_on_the_way_goes_when_the_file_is_there()
    {
        var clerk = await office.As(Person.Clerk);
        await clerk.RouteAsync("**/uploads/*", async route =>
        {
            await Task.Delay(1500);
            await route.ContinueAsync();
        });

        await clerk.Receives("Về việc gửi biểu mẫu thống kê", "Cục Thống kê");

        await clerk.WaitForURLAsync(url => url.EndsWith("/register", StringComparison.Ordinal));
    }

    /// <summary>A draft has two file fields: the one at rest must not forget that the form waits for the other.</summary>
    [Fact]
    public async Task A_draft_sent_while_its_file_is_on_the_way_is_saved_and_can_go_on()
    {
        var specialist = await office.As(Person.Specialist);
        await specialist.RouteAsync("**/uploads/*", async route =>
        {
            await Task.Delay(1500);
            await route.ContinueAsync();
        });

        await specialist.Drafts("Về việc gửi dự thảo khi mạng chậm", office.NameOf(Person.OtherClerk));

        await Assertions.Expect(specialist.Locator("h1", new() { HasText = "Về việc gửi dự thảo khi mạng chậm" })).ToBeVisibleAsync();
        await specialist.Presses("Trình soát xét");
        await specialist.Sees("Chờ soát xét");
    }
}
