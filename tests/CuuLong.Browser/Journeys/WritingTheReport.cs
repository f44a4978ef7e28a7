using System.Text.Json;
using CuuLong.Browser.Steps;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>The report writer's month: started, a section put in words, a figure declared with its source, a live one opened to its rows, closed, taken away.</summary>
public sealed class WritingTheReport(Office office)
{
    /// <summary>A month that is over whatever the day of the test.</summary>
    private static readonly string Period = $"{DateTime.UtcNow.AddMonths(-2):yyyy-MM}";

    private const string Sum = "dossiers.received", Counter = "dossiers.received.counter", Online = "dossiers.received.online";

    [Fact]
    public async Task A_writer_words_declares_opens_closes_and_downloads_the_months_report()
    {
        var writer = await office.As(Person.Reporter);
        await writer.StartsTheReport(Period);

        await writer.Words(Period, "I.2", "- Trong tháng đã phát hành {documents.outgoing} văn bản.");
        await Assertions.Expect(writer.Locator(".sheet")).ToContainTextAsync("Trong tháng đã phát hành");

        await writer.Declares(Period, Sum, "30", "Bảng theo dõi của Trung tâm");
        await writer.Declares(Period, Counter, "10", "Bảng theo dõi của Trung tâm");
        await writer.Declares(Period, Online, "21", "Bảng theo dõi của Trung tâm");
        await writer.GotoAsync($"/reports/{Period}");
        await Assertions.Expect(writer.Locator(".finding[data-tone=son]").First).ToContainTextAsync("10 + 21 = 31 nhưng ghi 30");
        await writer.Declares(Period, Sum, "31", "Bảng theo dõi, đã đối chiếu");
        await writer.GotoAsync($"/reports/{Period}");
        await Assertions.Expect(writer.Locator(".finding[data-tone=rice]")).ToContainTextAsync("10 + 21 = 31");

        await writer.Locator($".sheet a[href='/reports/{Period}/figures/documents.outgoing']").First.ClickAsync();
        await Assertions.Expect(writer.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Từ hệ thống");
        await writer.Keyboard.PressAsync("Escape");

        await writer.GotoAsync($"/reports/{Period}");
        await writer.Follows("Chốt báo cáo");
        await writer.Presses("Chốt báo cáo");
        await writer.Sees($"{Person.Reporter.Name} đã chốt báo cáo");
        Assert.Equal(0, await writer.Locator(".sheet-act").CountAsync());

        var file = await writer.RunAndWaitForDownloadAsync(() => writer.Locator($"a[href='/reports/{Period}/docx']").ClickAsync());
        Assert.EndsWith(".docx", file.SuggestedFilename);
        var json = (await (await writer.APIRequest.GetAsync($"/reports/{Period}/json")).JsonAsync())!.Value;
        Assert.Equal(31, json.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("key").GetString() == Sum).GetProperty("value").GetInt32());
    }
}
