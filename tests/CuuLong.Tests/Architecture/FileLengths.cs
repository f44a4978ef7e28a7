namespace CuuLong.Tests.Architecture;

/// <summary>Small files: the tree is the table of contents, and no file is a book.</summary>
public sealed class FileLengths
{
    private const int Median = 35, NineInTen = 120, Most = 300;

    [Fact]
    public void Half_of_the_files_fit_on_a_screen_and_none_is_a_book() =>
        Assert.Equal("", string.Join('\n', Offences(SourceTree.Under("src", ".cs", ".cshtml").Concat(SourceTree.Under("tests", ".cs")).ToList())));

    [Fact]
    public void A_long_file_is_found() => Assert.Contains("src/Long.cs", Assert.Single(Offences([File("src/Short.cs", 3), File("src/Short2.cs", 3), File("src/Long.cs", 301)], nineInTen: 400)));

    [Fact]
    public void Many_middling_files_are_found() => Assert.Equal(2, Offences([.. Enumerable.Range(0, 10).Select(n => File($"src/{n}.cs", 130))]).Count);

    private static List<string> Offences(IReadOnlyList<Source> files, int nineInTen = NineInTen)
    {
        var lengths = files.Select(f => f.Lines).Order().ToList();
        var offences = files.Where(f => f.Lines > Most).Select(f => $"{f.Path} has {f.Lines} lines, over {Most}").ToList();
        if (lengths[lengths.Count / 2] > Median) offences.Add($"the median file has {lengths[lengths.Count / 2]} lines, over {Median}");
        if (lengths[lengths.Count * 9 / 10] > nineInTen) offences.Add($"one file in ten has {lengths[lengths.Count * 9 / 10]} lines or more, over {nineInTen}");
        return offences;
    }

    private static Source File(string path, int lines) => new(path, new string('\n', lines));
}
