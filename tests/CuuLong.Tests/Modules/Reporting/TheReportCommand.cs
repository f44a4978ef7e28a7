using CuuLong.Host;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Reporting.Model;

namespace CuuLong.Tests.Modules.Reporting;

/// <summary>The command as it is typed, through the program's own entry.</summary>
public sealed class TheReportCommand : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-verb").FullName;

    public async ValueTask InitializeAsync() => await MigratedDatabase.Copy(DatabaseKind.Sqlite, folder);

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
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
    public void Where_there_is_no_database_it_ends_with_2_and_makes_none()
    {
        var nowhere = Path.Combine(folder, "nowhere");
        Assert.Equal(2, (int)typeof(App).Assembly.EntryPoint!.Invoke(null, [(string[])["report", "2021-08", "--out", Path.Combine(folder, "R.docx"), "--data", nowhere, "--pack", Repository.Path("packs", "travinh")]])!);
        Assert.False(Directory.Exists(nowhere) || File.Exists(Path.Combine(folder, "R.docx")));
    }

    [Fact]
    public void A_month_that_does_not_exist_ends_with_2() => Assert.Equal(2, Type("2021-13", "--out", Path.Combine(folder, "R.docx")));

    [Fact]
    public void A_period_that_has_not_begun_ends_with_2_and_writes_nothing()
    {
        Assert.Equal(2, Type("2099-01", "--out", Path.Combine(folder, "R.docx")));
        Assert.False(File.Exists(Path.Combine(folder, "R.docx")));
    }

    [Fact]
    public void The_period_that_goes_on_is_marked_provisional_and_one_that_is_over_is_not()
    {
        var now = ReportPeriod.Of(TimeProvider.System.Today());
        Assert.Equal(0, Type(now.ToString(), "--out", Path.Combine(folder, "R.docx")));
        Assert.Contains("\"provisional\": true", File.ReadAllText(Path.Combine(folder, "R.json")));
        Assert.Contains("tạm tính đến ngày", Words(Path.Combine(folder, "R.docx")));
        Assert.Equal(0, Type(now.Previous.ToString(), "--out", Path.Combine(folder, "S.docx")));
        Assert.DoesNotContain("provisional", File.ReadAllText(Path.Combine(folder, "S.json")));
        Assert.DoesNotContain("tạm tính", Words(Path.Combine(folder, "S.docx")));
    }

    [Fact]
    public void Beside_a_running_copy_it_reads_what_is_there()
    {
        using (new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)) Assert.Equal(0, Type("2021-08", "--out", Path.Combine(folder, "R.docx")));
    }

    private static string Words(string docx)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(docx);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public void A_missing_output_ends_with_2() => Assert.Equal(2, Type("2021-08"));

    [Fact]
    public void A_folder_that_is_not_there_ends_with_2() => Assert.Equal(2, Type("2021-08", "--out", Path.Combine(folder, "none", "R.docx")));

    [Fact]
    public void A_name_that_is_no_document_ends_with_2() => Assert.Equal(2, Type("2021-08", "--out", Path.Combine(folder, "R.pdf")));

    [Fact]
    public void No_period_at_all_ends_with_2() => Assert.Equal(2, Type("--out", Path.Combine(folder, "R.docx")));
}
