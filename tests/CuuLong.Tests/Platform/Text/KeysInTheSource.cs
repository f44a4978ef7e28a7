using System.Text.RegularExpressions;
using CuuLong.Platform.Text;
using CuuLong.Tests.Architecture;

namespace CuuLong.Tests.Platform.Text;

/// <summary>A key that no sentence stands behind would be shown to a person as it is.</summary>
public sealed partial class KeysInTheSource
{
    /// <summary>Shaped like keys, but names of books and of acts' subjects.</summary>
    private static readonly string[] NoText = ["platform.directory", "platform.roles"];

    [Fact]
    public void Every_key_that_is_written_out_has_a_sentence()
    {
        var permissions = TestApp.Modules.Modules.SelectMany(m => m.Permissions).Select(p => p.Key).ToHashSet();
        var known = new WordBook(TestApp.Modules).Keys("vi").ToHashSet();
        var written = from source in SourceTree.Under("src", ".cs", ".cshtml")
                      from Match match in Key().Matches(Comment().Replace(source.Text, ""))
                      let key = match.Groups[1].Value
                      where !known.Contains(key) && !permissions.Contains(key) && !NoText.Contains(key)
                      select $"{source.Path}: {key}";
        Assert.Empty(written);
    }

    [Fact]
    public void A_key_is_seen_where_it_stands() => Assert.Equal("platform.none.such", Key().Match("T[\"platform.none.such\"]").Groups[1].Value);

    [GeneratedRegex("(?<!\\$)\"((?:platform|ui|documents|signing|reporting)\\.[a-z0-9][a-z0-9.-]*[a-z0-9])\"")]
    private static partial Regex Key();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
