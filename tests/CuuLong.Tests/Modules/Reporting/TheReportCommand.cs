using CuuLong.Host;

namespace CuuLong.Tests.Modules.Reporting;

/// <summary>The command as it is typed, through the program's own entry.</summary>
public sealed class TheReportCommand : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-verb").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private int Type(params string[] words)
    {
        string[] line = ["report", .. words, "--data", folder, "--pack", Repository.Path("packs", "travinh")];
        return (int)typeof(App).Assembly.EntryPoint!.Invoke(null, [line])!;
    }

    [Fact]
    public void It_writes_the_document_and_the_figures_beside_it_over_an_empty_database()
    {
        Assert.Equal(0, Type("2021-08", "--out", Path.Combine(folder, "R.docx")));
        Assert.True(File.Exists(Path.Combine(folder, "R.docx")));
        Assert.Contains("\"period\": \"2021-08\"", File.ReadAllText(Path.Combine(folder, "R.json")));
    }

    [Fact]
    public void A_month_that_does_not_exist_ends_with_2() => Assert.Equal(2, Type("2021-13", "--out", Path.Combine(folder, "R.docx")));

    [Fact]
    public void A_missing_output_ends_with_2() => Assert.Equal(2, Type("2021-08"));

    [Fact]
    public void A_folder_that_is_not_there_ends_with_2() => Assert.Equal(2, Type("2021-08", "--out", Path.Combine(folder, "none", "R.docx")));

    [Fact]
    public void A_name_that_is_no_document_ends_with_2() => Assert.Equal(2, Type("2021-08", "--out", Path.Combine(folder, "R.pdf")));

    [Fact]
    public void No_period_at_all_ends_with_2() => Assert.Equal(2, Type("--out", Path.Combine(folder, "R.docx")));
}
