using CuuLong.Platform.Verbs;

namespace CuuLong.Tests.Platform.Verbs;

public sealed class TypedLines
{
    [Fact]
    public void Words_options_and_flags_are_told_apart()
    {
        var line = Parse("thang.yaml", "--scale", "0.1", "--data=/srv/tra vinh", "--resume");
        Assert.Equal(["thang.yaml"], line.Words);
        Assert.Equal(("0.1", "/srv/tra vinh", true), (line["scale"], line["data"], line.Has("resume")));
    }

    [Theory, InlineData("--port", "80"), InlineData("--resume=1"), InlineData("--")]
    public void An_option_that_is_not_there_is_refused(params string[] typed) =>
        Assert.StartsWith("Không có tùy chọn", Assert.Throws<UsageException>(() => Parse(typed)).Message);

    [Theory]
    [InlineData("--data")]
    [InlineData("--data=")]
    [InlineData("--data", "")]
    [InlineData("--data", "--resume")]
    public void An_option_without_its_value_is_refused(params string[] typed) =>
        Assert.Equal("Tùy chọn --data cần một giá trị đi sau.", Assert.Throws<UsageException>(() => Parse(typed)).Message);

    private static CommandLine Parse(params string[] typed) => CommandLine.Parse(typed, "data", "scale", "resume!");
}
