using CuuLong.Platform.Access;

namespace CuuLong.Tests.Platform.Files;

public sealed class UploadField
{
    [Fact]
    public async Task Without_script_it_is_a_plain_labelled_file_input_that_says_its_bound()
    {
        await using var app = await TestApp.Start();
        var agency = await app.Given.Agency();

        var page = await app.Browser(await app.Given.Person(agency, Roles.Administrator)).Page("/gallery");

        var input = page.QuerySelector("input[type=file][data-upload]")!;
        Assert.Equal(("Files", "Files.kept"), (input.GetAttribute("name"), input.GetAttribute("data-upload")));
        Assert.NotNull(page.QuerySelector($"label[for='{input.Id}']"));
        Assert.Equal("multipart/form-data", input.Closest("form")!.GetAttribute("enctype"));
        Assert.Contains("50 MB", page.QuerySelector(".x-upload .hint")!.TextContent);
        Assert.Contains("{0}", input.GetAttribute("data-too-large"));
        Assert.Contains("50 MB", input.GetAttribute("data-too-large"));
    }
}
