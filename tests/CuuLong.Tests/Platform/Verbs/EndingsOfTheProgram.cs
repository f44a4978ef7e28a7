using System.Diagnostics;
using System.Text;
using CuuLong.Platform.Verbs;
using Microsoft.Data.Sqlite;

namespace CuuLong.Tests.Platform.Verbs;

/// <summary>The program as it is started, seen by its exit code and its last words.</summary>
public sealed class EndingsOfTheProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-endings").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said)> Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CuuLong.Host.dll"), .. words, "--data", folder, "--pack", Repository.Path("packs", "travinh")])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }

    [Fact]
    public async Task A_second_copy_on_the_same_data_is_refused_and_names_the_folder()
    {
        using var first = DataLock.Take(folder);
        var (code, said) = await Start("serve", "--port", "1");
        Assert.Equal(2, code);
        Assert.Contains($"Một bản CuuLong khác đang chạy trên {folder}", said);
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program_is_refused_and_left_as_it_was()
    {
        var database = await MigratedDatabase.Copy(CuuLong.Platform.Data.DatabaseKind.Sqlite, folder);
        await using (var future = new SqliteConnection($"{database.ConnectionString};Pooling=False"))
        {
            await future.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = future.CreateCommand();
            command.CommandText = "INSERT INTO platform_migrations VALUES ('29990101_1_FromTheFuture', '10.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var (code, said) = await Start("verify-audit");
        Assert.Equal(2, code);
        Assert.Contains("bản CuuLong mới hơn ghi (bước 29990101_1_FromTheFuture)", said);
    }

    [Fact]
    public void A_pack_that_was_named_and_is_none_is_refused_whatever_was_loaded_before()
    {
        var typed = CommandLine.Parse(["--pack", Path.Combine(folder, "go-nham"), "--data", folder], Verb.CommonOptions);
        Assert.Contains("go-nham", Assert.Throws<UsageException>(() => Installation.From(typed)).Message);
        // Without the option, backing up or checking needs no pack.
        Assert.NotNull(Installation.From(CommandLine.Parse(["--data", folder], Verb.CommonOptions)));
    }

    [Fact]
    public async Task A_place_without_a_database_has_no_audit_that_could_be_called_whole()
    {
        var (code, said) = await Start("verify-audit");
        Assert.Equal(2, code);
        Assert.Contains(folder, said);
        Assert.False(File.Exists(Path.Combine(folder, "cuulong.db")));
    }

    [Theory]
    [InlineData("serve", "--port", "0")]
    [InlineData("replay", "none.yaml")]
    [InlineData("verify", "none.pdf")]
    [InlineData("sign", "none.pdf", "--key", "test:A")]
    [InlineData("backup", "none/none.tar.gz")]
    [InlineData("restore", "none.tar.gz")]
    [InlineData("verify-audit")]
    public async Task What_is_refused_leaves_no_folder_behind(params string[] words)
    {
        Directory.Delete(folder);
        Assert.Equal(2, (await Start(words)).Code);
        Assert.False(Directory.Exists(folder));
        Directory.CreateDirectory(folder);
    }

    [Theory, InlineData("--port", "không"), InlineData("--port", "70000"), InlineData("--cua", "1")]
    public async Task A_mistyped_option_ends_with_2_and_says_what_would_do(string option, string value)
    {
        var (code, said) = await Start("serve", option, value);
        Assert.Equal(2, code);
        Assert.Contains(option, said);
    }
}
