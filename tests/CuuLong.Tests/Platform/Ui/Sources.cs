using System.Text.RegularExpressions;

namespace CuuLong.Tests.Platform.Ui;

public sealed partial class Sources
{
    private static IEnumerable<(string Name, string Text)> Views =>
        Directory.EnumerateFiles(Repository.Path("src"), "*.cshtml", SearchOption.AllDirectories).Select(f => (Path.GetFileName(f), File.ReadAllText(f)));

    [Fact]
    public void Every_icon_a_page_or_menu_names_is_in_the_sprite()
    {
        var icons = File.ReadAllLines(Repository.Path("src", "Platform", "Ui", "Assets", "icons.txt")).ToHashSet();
        var named = Views.SelectMany(v => IconName().Matches(v.Text).Select(m => (v.Name, Icon: m.Groups[1].Value)))
            .Concat(TestApp.Modules.Modules.SelectMany(m => m.Menu.Select(e => (m.Key, Icon: e.Icon)))).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !icons.Contains(n.Icon));
    }

    [Fact]
    public void No_page_writes_style_or_script_inline() =>
        Assert.DoesNotContain(Views, v => Inline().IsMatch(v.Text));

    [Theory]
    [InlineData("<p style=\"color:red\">", true), InlineData("<button onclick=\"x()\">", true), InlineData("<script>go()</script>", true)]
    [InlineData("<script asset=\"app.js\"></script>", false), InlineData("<p class=\"style\">", false)]
    public void Inline_is_known_when_seen(string text, bool inline) => Assert.Equal(inline, Inline().IsMatch(text));

    [Fact]
    public void The_lock_file_names_no_address() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Repository.Path("src", "Platform", "Ui", "Assets", "package-lock.json")));

    [GeneratedRegex("""(?:<x-icon name|icon)="([a-z0-9-]+)["]""")]
    private static partial Regex IconName();

    [GeneratedRegex("""\sstyle="|<style\b|\son[a-z]+="|<script[^>]*>\s*[^<\s]""")]
    private static partial Regex Inline();
}
