using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Verbs;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Signing and verifying files by verbs of an installation: no database is opened or made, and verifying makes nothing at all.</summary>
public sealed class WithoutADatabase : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task What_one_verb_signs_the_other_believes()
    {
        var (file, signed) = (folder.Write("a.pdf", Shapes.Of("table")), folder["b.pdf"]);
        Assert.Equal(0, await Run(new SignFile(), file, "--key", "test:Trần Thị Tệp", "--level", "LT", "--out", signed));
        Assert.Equal(0, await Run(new VerifyFiles(), signed));
        Assert.Equal(["keys", "test-authority"], Directory.EnumerateFileSystemEntries(folder["data"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Verifying_in_a_new_folder_makes_nothing()
    {
        var foreign = folder.Write("a.pdf", await Bureau.Shared.Sign(Shapes.Of("table")));
        Assert.Equal(1, await Run(new VerifyFiles(), foreign, "--offline"));
        Assert.False(Directory.Exists(folder["data"]));
    }

    public void Dispose() => folder.Dispose();

    private Task<int> Run(Verb verb, params string[] words) =>
        VerbAlone.Run(verb, new Installation(folder["data"], Database.Sqlite(folder["data/cuulong.db"]), Repository.Path("packs", "travinh")), words);
}
