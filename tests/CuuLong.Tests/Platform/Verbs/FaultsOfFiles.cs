using CuuLong.Platform.Verbs;

namespace CuuLong.Tests.Platform.Verbs;

/// <summary>What the machine refuses is told in a sentence with the place in it, never as a trace.</summary>
public sealed class FaultsOfFiles
{
    [Fact]
    public void A_full_disk() => Says("Đĩa đã đầy", () => File.WriteAllText("/dev/full", "a"));

    [Fact]
    public void A_folder_where_a_file_stands() => Says("/dev/null", () => Directory.CreateDirectory("/dev/null"));

    [Fact]
    public void A_file_given_as_the_folder_of_the_data() =>
        Assert.Contains("là một tệp", Assert.Throws<UsageException>(() => Installation.From(CommandLine.Parse(["--data", "/dev/null"], Verb.CommonOptions))).Message);

    [Fact]
    public void A_file_that_is_not_there() => Says("/khong/co/tep", () => File.ReadAllText("/khong/co/tep"));

    [Fact]
    public void What_nobody_foresaw_names_itself() => Says("Lỗi ngoài dự kiến: InvalidOperationException, x", () => throw new InvalidOperationException("x\n at y"));

    internal static void Says(string part, Action act)
    {
        var sentence = Faults.Sentence(Assert.ThrowsAny<Exception>(act));
        Assert.Contains(part, sentence);
        Assert.DoesNotContain("\n", sentence);
    }
}
