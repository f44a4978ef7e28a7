using CuuLong.Platform.Verbs;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Verbs;
using CuuLong.Tests.Pdf;
using CuuLong.Tests.Support;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>./dev verify with roots given by hand: no installation is opened. It ends with 0, 1 or 2.</summary>
public sealed class TheVerifyVerb : IDisposable
{
    private readonly ToolFolder folder = new();

    public TheVerifyVerb()
    {
        Directory.CreateDirectory(folder.Path("trust"));
        foreach (var root in Bureau.Shared.Pki.Authority.Trust.Anchors) folder.Put("trust/root.crt", root.Certificate.RawData);
    }

    [Fact]
    public async Task All_passed_is_0()
    {
        var file = folder.Put("a.pdf", await Bureau.Shared.SignTwice(Shapes.Of("table"), PadesLevel.Lta));
        Assert.Equal(0, await Run(file, "--trust", folder.Path("trust"), "--offline", "--json", "--at", Now));
    }

    [Fact]
    public async Task One_that_did_not_pass_is_1()
    {
        var (signed, unsigned) = (folder.Put("a.pdf", await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.Lta)), folder.Put("b.pdf", Shapes.Of("table")));
        Assert.Equal(1, await Run(signed, unsigned, "--trust", folder.Path("trust"), "--offline", "--json", "--at", Now));
    }

    [Theory]
    [InlineData("--trust", "nowhere")]
    [InlineData("--at", "yesterday")]
    [InlineData("--unknown")]
    [InlineData("missing.pdf")]
    public async Task What_is_typed_wrong_is_said(params string[] wrong)
    {
        var file = folder.Put("a.pdf", Shapes.Of("table"));
        await Assert.ThrowsAsync<UsageException>(() => Run([file, .. wrong]));
    }

    public void Dispose() => folder.Dispose();

    private static string Now => Bureau.Shared.Pki.Clock.Now.AddHours(1).ToString("O");

    private static async Task<int> Run(params string[] arguments)
    {
        var verb = new VerifyFiles();
        var line = CommandLine.Parse(arguments, [.. Verb.CommonOptions, .. verb.Options]);
        return await verb.Run(new VerbContext(line, null!, TestApp.Modules, (_, _) => throw new InvalidOperationException("an installation was opened")), default);
    }
}
