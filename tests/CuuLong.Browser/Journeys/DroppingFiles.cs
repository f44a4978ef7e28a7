using CuuLong.Browser.Support;

namespace CuuLong.Browser.Journeys;

/// <summary>A citizen drops a file on the public check.</summary>
public sealed class DroppingFiles(Office office)
{
    private const string Drop = """
        sizes => {
          const data = new DataTransfer();
          sizes.forEach((size, i) => data.items.add(new File([new Uint8Array(size)], `tep-${i + 1}.pdf`, { type: 'application/pdf' })));
          const form = document.querySelector('#file');
          for (const kind of ['dragenter', 'dragover', 'drop']) form.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        """;

    [Fact]
    public async Task One_file_is_taken_and_checked_and_two_or_a_too_large_one_are_refused_before_they_are_sent()
    {
        var page = await office.Window(1280, 800);
        await page.GotoAsync("/verify");
        var said = page.Locator("#file .chosen");

        await page.EvaluateAsync(Drop, new[] { 10, 10 });
        await Assertions.Expect(said).ToContainTextAsync("Mỗi lần một tệp");
        await page.EvaluateAsync(Drop, new[] { (20 << 20) + 1 });
        await Assertions.Expect(said).ToContainTextAsync("lớn hơn 20 MB");
        await page.Locator("#file button").ClickAsync();
        Assert.EndsWith("/verify", page.Url, StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('#file').checkValidity()"));

        await page.EvaluateAsync(Drop, new[] { 10 });
        await Assertions.Expect(said).ToHaveTextAsync("tep-1.pdf");
        await page.Locator("#file button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Không đọc được tệp này.");
    }
}
