namespace CuuLong.Browser.Steps;

internal static class Attaching
{
    /// <summary>Hands in a real PDF that says <paramref name="text"/>.</summary>
    public static async Task Attaches(this IPage page, string label, string name, string text)
    {
        var sheet = await page.Context.NewPageAsync();
        await sheet.SetContentAsync($"<h1>{text}</h1>");
        var pdf = await sheet.PdfAsync(new() { Format = "A4" });
        await sheet.CloseAsync();
        await page.Locator("main").GetByLabel(label).First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = pdf });
    }
}
